// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `--drug none`: what comes without a drug comes in the sessions of a control too.
struct ControlArmTests {
  static let effects = [
    "dissociation", "sedation", "nausea", "vomiting", "dizziness", "blurred-vision", "distress",
  ]
  static let spray =
    "simulate --route nasal --until 24h --every 4h --observables probability.* --format json "

  struct Document: Decodable {
    struct Series: Decodable {
      let name: String
      let values: [Double]?
      let mean: [Double]?
    }
    let observables: [Series]
    let unavailable: [String]
  }

  private func document(_ command: String) throws -> Document {
    let outcome = try Program.kairos(command)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Document.self, from: outcome.output)
  }

  /// The shares of people on placebo that the parameters hold.
  private func backgrounds() throws -> [String: Double] {
    let lines = try Program.kairos("model parameters --format csv").lines
    var found: [String: Double] = [:]
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[0].hasSuffix(".background"), let value = cells.compactMap({ Double($0) }).first
      else { continue }
      let name = cells[0].replacing(".background", with: "").replacing("-onset", with: "")
      found[name] = value
    }
    return found
  }

  @Test func sharesOfTheControlAreThoseOnPlacebo() throws {
    let known = try backgrounds()
    #expect(Set(Self.effects).isSubset(of: known.keys), "\(known)")
    let control = try document(
      Self.spray + "--drug none --dose 28mg --setting daly-2018 --weight 70kg")
    #expect(control.unavailable.isEmpty)
    for series in control.observables {
      let effect = series.name.replacing("probability.", with: "")
      let (share, values) = (try #require(known[effect]), try #require(series.values))
      #expect(values[0] == 0 && abs(values[6] - share) < 1e-4, "\(effect): \(values[6]), \(share)")
    }
  }

  @Test func aCohortOfTheControlHasThemToo() throws {
    let known = try backgrounds()
    let control = try document(
      Self.spray + "--drug none --dose 28mg --setting daly-2018 --cohort 3")
    for series in control.observables {
      let effect = series.name.replacing("probability.", with: "")
      #expect(abs(try #require(series.mean)[6] - (try #require(known[effect]))) < 1e-4)
    }
  }

  @Test func aControlThatActsByItselfIsUnknownAndNotZero() throws {
    let command =
      "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 24h --every 12h "
      + "--setting murrough-2013 --drug none --format json "
    let control = try document(command)
    for name in ["memory.impairment", "score.cadss", "pressure.systolic.change"] {
      #expect(control.unavailable.contains(name))
      #expect(!control.observables.contains { $0.name == name })
    }
    #expect(control.observables.contains { $0.name == "probability.nausea" })
    // Midazolam sedates by a parameter of its own.
    let sedation = try #require(control.observables.first { $0.name == "probability.sedation" })
    let unsedated = try document(command + "--set control.midazolam.sedation=0.02 ")
    let least = try #require(unsedated.observables.first { $0.name == "probability.sedation" })
    #expect(try #require(sedation.values).last! > #require(least.values).last! + 0.2)
    let refused = try Program.kairos(command + "--observables score.cadss")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("midazolam into a vein"))
    #expect(try Program.kairos(command + "--observables score.*").status == 0)
  }
}
