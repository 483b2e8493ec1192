// SPDX-License-Identifier: Apache-2.0

import Cohorts
public import KetamineModel
import Pharmacokinetics
public import Quantities
import Runs
import Scalars

extension Model {
  /// A parameter with what is known of it: it is never a bare number.
  public struct Parameter: Sendable {
    let passport: Passport
    /// Its value in this model, in ``unit``.
    public let value: Double

    /// As `ketamine.clearance.s`.
    public var name: String { passport.name }
    /// UCUM; `1` for a pure number.
    public var unit: String { passport.unit }
    /// What it is, in one sentence.
    public var meaning: String { passport.meaning }
    /// The values that are allowed, in ``unit``.
    public var range: ClosedRange<Double> { passport.range }
    /// How well it is known: measured in people, in animals, calibrated or assumed.
    public var grade: String { passport.grade.name }
    /// Where the number comes from.
    public var sources: [Reference] { passport.sources }
  }

  /// Every parameter that can be set: of the model, of how people differ, and of the published blood.
  public var parameters: [Parameter] {
    guard let settings = try? settings() else {
      preconditionFailure("a model that exists has been checked")
    }
    let published = settings.published.map { zip($0.preset.passports, $0.values) }
    return zip(Layout.passports, settings.parameters.values).map { Parameter($0, $1) }
      + zip(PopulationParameters.passports, settings.population.values).map { Parameter($0, $1) }
      + (published?.map { Parameter($0, $1) } ?? [])
  }

  /// Which side a hypothesis stands on.
  public subscript(question: Switch) -> String {
    guard let settings = try? settings() else {
      preconditionFailure("a model that exists has been checked")
    }
    return settings.hypotheses[question]
  }
}

extension Model.Parameter {
  fileprivate init(_ passport: Passport, _ value: Double) {
    self.passport = passport
    self.value = value
  }
}
