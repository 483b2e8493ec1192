// SPDX-License-Identifier: Apache-2.0

import Literature
import Neuroplasticity
public import Pharmacokinetics
public import Quantities
public import Scalars

/// What one run rests on: the parameters that take part in it, and where they come from.
///
/// A parameter takes part unless its part of the model stands still: a way of uptake that no dose
/// takes, an enantiomer that was not given, the side of a switch that was not taken, how
/// benzodiazepines act where nobody takes them, the effects of sex and age where nothing is known or
/// changes, and of everything that a person does not have or take. A switch's own sources are cited when it stands on another side than its default, for
/// then they are the reason for it; on its default the parameters of that side speak. Both scores
/// are cited always, since endpoints are read from them.
public struct Citations: Sendable {
  /// The places, in the order of `Layout.passports`, of the parameters that take part.
  public let parameters: [Int]
  /// Each reference once, by author and year.
  public let references: [Reference]

  /// - Parameters:
  ///   - drugs: those that are given.
  ///   - routes: by which ways.
  ///   - hypotheses: the sides of the switches, and what is blocked.
  ///   - covariates: of the person.
  ///   - typical: the parameters before the covariates act on them.
  ///   - preset: the published model in place of the default disposition, if there is one.
  public init(
    drugs: [Drug], routes: [Route], hypotheses: Hypotheses, covariates: Covariates<Double>,
    typical: Parameters<Double> = .typical, preset: Preset? = nil
  ) {
    let person = typical.individual(covariates, under: hypotheses)
    let inactive = InactiveParameters(
      drugs: drugs, routes: routes, hypotheses: hypotheses, covariates: covariates,
      ageOfDecline: typical[CovariateParameter.ageOfDecline],
      benzodiazepines: person[BenzodiazepineParameter.amount],
      isPreset: preset != nil)
    parameters = Layout.passports.indices.filter { !inactive.contains($0) }
    references = Citations.references(of: parameters, hypotheses, preset)
  }

  private static func references(
    of parameters: [Int], _ hypotheses: Hypotheses, _ preset: Preset?
  ) -> [Reference] {
    var found = parameters.flatMap { Layout.passports[$0].sources } + scores
    if let preset { found += preset.passports.flatMap { $0.sources } }
    for aSwitch in Switch.allCases where hypotheses[aSwitch] != aSwitch.sides[0] {
      found += aSwitch.sources
    }
    var keys: Set<String> = []
    return found.filter { keys.insert($0.key).inserted }.sorted { $0.key < $1.key }
  }

  /// What response, remission and the peak of dissociation are read from.
  private static let scores: [Reference] = [.montgomery1979, .bremner1998]
}
