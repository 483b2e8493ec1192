// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Dynamics
import KetamineModel
import ModelFormat
import Quantities
import Scalars
import TestSupport
import Testing

/// The files of mrgsolve and rxode2 hold the equations of the model.
struct ExportedCodeTests {
  /// At a hundred random states every rate is the model's, to 1e-12 of what it can be there: of the
  /// person herself, and of one who differs in everything that differs between people.
  @Test(arguments: [ExportedModel.Format.mrgsolve, .rxode2], [0.0, 0.25, -0.4])
  func ratesAreTheModels(_ language: ExportedModel.Format, _ deviation: Double) throws {
    var random = SeededGenerator(seed: 20_261_127)
    let states = (0..<100).map { _ in
      StateName.all.map { _ in Double.random(in: 0.01...3, using: &random) }
    }
    let folder = try Scratch()
    let model = try folder.write(ExportedTreatment.infusions.text(as: language), to: "model")
    let table = ExportedTreatment.table(states, Double.init, named: "index")
    let lines = try Python.lines(
      of: "exported_code.py", language.rawValue, model, folder.write(table, to: "states.csv"),
      "\(deviation)")
    try #require(lines.count == states.count)
    let person = Self.person(deviating: deviation)
    let expected = states.map { Self.rates(of: person, at: $0) }
    for (place, name) in ExportedTreatment.identifiers.enumerated() {
      // A rate is the difference of flows that are larger than it: its scale is its largest value.
      let scale = expected.map { $0[place].magnitude }.max() ?? 0
      for (line, rates) in zip(lines, expected) {
        let rate = try #require(Double(line[place]))
        #expect(
          (rate - rates[place]).magnitude <= 1e-12 * scale, "\(name): \(rate), \(rates[place])")
      }
    }
  }

  private static func person(deviating deviation: Double) -> KetamineModel<Double> {
    var parameters = ExportedTreatment.parameters
    for (place, passport) in Layout.passports.enumerated() where passport.variability != nil {
      parameters.values[place] = passport.scale.shift(parameters.values[place], by: deviation)
    }
    return KetamineModel(parameters, under: Hypotheses(), baselineMADRS: 33)
  }

  /// Who differs begins elsewhere in one state only, the density of synapses, which the files begin at
  /// the person's own parameter.
  @Test func synapsesBeginAtTheirOwnDensity() throws {
    let other = Self.person(deviating: 0.25).initialState
    let differing = zip(
      ExportedTreatment.identifiers, zip(other, ExportedTreatment.model.initialState)
    )
    .filter { $0.1.0 != $0.1.1 }.map { $0.0 }
    #expect(differing == ["synapses_mature"])
    let text = try ExportedTreatment.infusions.text(as: .mrgsolve)
    let start = try #require(text.firstMatch(of: /synapses_mature_0 = ([a-z_]+);/))
    #expect(text.contains("double \(start.1) = 1 / (1 + (1 - typical_\(start.1))"))
    let r = try ExportedTreatment.infusions.text(as: .rxode2)
    #expect(r.contains("  synapses_mature(0) = \(start.1)\n"))
  }

  /// Covariances of what goes together stand in one block; the rest stands by itself.
  @Test func covariancesAreWritten() throws {
    let text = try ExportedTreatment.infusions.text(as: .mrgsolve)
    let varying = Layout.passports.count { $0.variability != nil }
    #expect(text.matches(of: #/(?m)^ETA_\w+ : /#).count == varying)
    let clearance = try #require(
      text.firstMatch(of: #/(?m)^ETA_ketamine_clearance_s : (.*) : ketamine/#))
    let spread = try #require(
      Layout.passports.first { $0.name == "ketamine.clearance.s" }?.variability)
    #expect(
      clearance.1.split(separator: " ").compactMap { Double($0) }.contains { number in
        (number - spread * spread).magnitude < 1e-15
      })
    #expect(text.contains("$OMEGA @annotated @block\nETA_"))
    #expect(text.contains("$SIGMA @annotated\nEPS_ketamine : 0.07617"))
    let measured =
      "measured_plasma_ketamine_venous = observed_plasma_ketamine_venous * exp(EPS_ketamine)"
    #expect(text.contains(measured))
    let r = try ExportedTreatment.infusions.text(as: .rxode2)
    #expect(r.contains(measured) && r.contains("  EPS_ketamine ~ 0.07617"))
    #expect(r.matches(of: /ETA_\w+ = 0/).count == varying)
  }

  private static func rates(
    of model: KetamineModel<Double>, at state: [Double]
  ) -> [Double] {
    var (y, rates) = (state, state)
    y.withUnsafeMutableBufferPointer { y in
      rates.withUnsafeMutableBufferPointer { rates in
        model.derivatives(
          of: StateVector(y.baseAddress!, count: y.count), at: 0,
          into: StateVector(rates.baseAddress!, count: rates.count))
      }
    }
    return rates
  }

  /// The treatment stands in the file, infusions as single records with their rate.
  @Test(arguments: [(ExportedModel.Format.mrgsolve, "evid = 8"), (.rxode2, "evid = 5")])
  func treatmentIsExplained(_ language: ExportedModel.Format, _ replacement: String) throws {
    let text = try ExportedTreatment.infusions.text(as: language)
    let records = text.split(separator: "\n").filter { $0.hasPrefix("  data.frame(") }
    #expect(text.contains("\nevents <- "))
    #expect(records.count { $0.contains("evid = 1,") } == 6)
    #expect(records.count { $0.contains(replacement) } == 12)
    #expect(records.contains { $0.contains(#"time = 24.0, evid = 1, cmt = "s_central""#) })
  }
}
