// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// The dose that the published models are compared on.
struct PresetComparisonOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "The dose that presets are compared on, for 70 kg. (default: 35mg)")
  var dose: String?

  @Option(parsing: .unconditional, help: "How it enters the body. (default: iv)")
  var route: String?

  @Option(
    parsing: .unconditional,
    help: "Over how long. (default: 40min where no route is given, else a bolus)")
  var over: String?

  @Option(
    parsing: .unconditional, help: "ketamine (racemate) or esketamine. (default: ketamine)")
  var drug: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "An HTML report with pictures of arterial and venous blood as well.", valueName: "file.html"))
  var report: String?
}

extension PresetComparisonOptions {
  /// Whether anything at all is given.
  var isGiven: Bool { [dose, route, over, drug, report].contains { $0 != nil } }

  /// Whether the dose is the one that patients were sampled after.
  var isStandard: Bool { [dose, route, over, drug].allSatisfy { $0 == nil } }

  /// The weight (kg) and the age (a) of the typical person.
  static let (weight, age) = (70.0, 45.0)

  /// 35 mg of racemate into a vein over 40 min, or what was asked for.
  func comparedDose() throws -> Dose {
    let route =
      try route.map { try OptionText("--route", $0).choice(of: Route.self) } ?? .iv
    let over = try over.map { try OptionText("--over", $0).hours() }
    return try Dose(
      drug.map { try OptionText("--drug", $0).choice(of: Drug.self) } ?? .ketamine,
      amount: amount(), route: route, at: 0, over: over ?? (self.route == nil ? 40 / 60 : nil))
  }

  /// mg.
  private func amount() throws(Failure) -> Double {
    guard let dose else { return 35 }
    let option = OptionText("--dose", dose)
    let amount = try option.quantity(ofAny: Session.doseDimensions)
    return amount.inBase * (amount.dimension == Session.doseDimensions[0] ? 1 : Self.weight)
  }
}
