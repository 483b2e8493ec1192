// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Dynamics
import Foundation
import KetamineModel
import ModelFormat
import ReactionNetworks
import SBMLFormat
import TestSupport
import Testing

/// The exported model is the model, wherever it runs.
struct ExportedSBMLTests {
  /// libRoadRunner and COPASI, through doses and sessions, to a millionth of each state's peak.
  @Test(
    .enabled(if: Python.has("roadrunner", "COPASI"), "the two programs are not on this machine"),
    arguments: try [ExportedTreatment.infusions, .sprays])
  func otherProgramsAgree(_ treatment: ExportedTreatment) throws {
    let folder = try Scratch()
    let model = try folder.write(treatment.text(as: .sbml), to: "model.xml")
    let table = ExportedTreatment.table(
      try treatment.states(), treatment.time, named: "time")
    let states = try folder.write(table, to: "states.csv")
    let lines = try Python.lines(of: "exported_sbml.py", model, states)
    #expect(lines.count == 2 * StateName.all.count)
    for line in lines {
      let share = try #require(Double(line[2]))
      #expect(share <= 1e-6, "\(line)")
    }
  }

  /// Kairos reads its own file and follows it to a billionth of each state's peak.
  @Test(arguments: try [ExportedTreatment.infusions, .sprays])
  func importingGivesTheModelBack(_ treatment: ExportedTreatment) throws {
    let expected = try treatment.states()
    let names = ExportedTreatment.identifiers
    let amounts = zip(names, StateName.all).filter { $0.1.holdsAmount }.map { $0.0 }
    let network = try ReactionNetwork(sbml: treatment.exported(as: .sbml))
    let rows = try NetworkSimulation(network).run(
      .init(
        duration: treatment.end, steps: treatment.steps, variables: names, amounts: Set(amounts),
        tolerance: Tolerance(absolute: 1e-14, relative: 1e-12)))
    try #require(rows.count == expected.count)
    for (place, name) in names.enumerated() {
      let peak = expected.map { $0[place].magnitude }.max() ?? 0
      // At 0 the states are told before the first dose in one table and after it in the other.
      let difference =
        zip(rows, expected).dropFirst()
        .map { ($0[place + 1] - $1[place]).magnitude }.max() ?? .infinity
      #expect(difference <= 1e-9 * (peak > 0 ? peak : 1), "\(name): \(difference) of \(peak)")
    }
  }

  /// Parameters, the parts that formulas share and the numbers in formulas all have units.
  @Test func everythingHasAUnit() throws {
    let text = try ExportedTreatment.infusions.text(as: .sbml)
    let lines = text.split(separator: "\n").filter { $0.contains("<parameter ") }
    #expect(lines.count > 300)
    #expect(lines.filter { !$0.contains(" units=\"") } == [])
    let numbers = text.components(separatedBy: "<cn ").dropFirst()
    #expect(numbers.count > 100)
    #expect(numbers.allSatisfy { $0.prefix { $0 != ">" }.contains("sbml:units=\"") })
    #expect(!text.contains("<cn>"))
    // A molar mass in g/mol times umol/L is ng/mL; doses are umol, and happen at hours.
    #expect(text.contains(#"<cn sbml:units="unit_h">48.0</cn>"#))
    #expect(text.contains(#"sbml:units="unit_umol">0.0</cn>"#) || text.contains("unit_umol_per_h"))
  }

  /// What leaves one compartment arrives in another: every amount but the doses is in a reaction.
  @Test func amountsMoveByReactions() throws {
    let text = try ExportedTreatment.infusions.text(as: .sbml)
    #expect(text.contains(#"level="3" version="2""#))
    #expect(text.components(separatedBy: "<species ").count - 1 == 28)
    #expect(text.components(separatedBy: "<rateRule ").count - 1 == 64 - 28)
    #expect(text.components(separatedBy: "<event ").count - 1 == 6)
    let reactions = text.components(separatedBy: "<reaction ").count - 1
    let reactants = text.components(separatedBy: "<listOfReactants>").count - 1
    let inputs = text.components(separatedBy: #"<reaction id="flow_input_"#).count - 1
    #expect(inputs == 2)
    #expect(reactants == reactions - inputs)
    #expect(text.contains("https://identifiers.org/CHEBI:6121"))
  }

  /// Without a treatment there are no events.
  @Test func modelAloneHasNoEvents() throws {
    let text = String(
      decoding: try ExportedTreatment.exported(nil, as: .sbml), as: UTF8.self)
    #expect(!text.contains("<event "))
    #expect(text.contains(#"variable="mood""#))
  }
}
