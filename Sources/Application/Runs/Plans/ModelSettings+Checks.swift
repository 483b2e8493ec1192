// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars

/// What values that are each allowed must not do together.
extension ModelSettings {
  /// Refuses a patient who takes more benzodiazepines than the model has a meaning for.
  package func check(_ patient: Patient) throws(RunError) {
    do {
      try patient.checkBenzodiazepines(under: parameters, hypotheses)
    } catch {
      throw RunError(
        error.kind, at: patient.comedicationOrigin.place(asked: .field("with")),
        Wording(error.problem))
    }
  }

  /// A liver cannot clear more than flows through it.
  func checkLiver(after sets: [ModelOverrides.Change]) throws(RunError) {
    let impossible = parameters.impossibleClearances(
      largestExtraction: population[.largestExtraction])
    guard let clearance = impossible.first else { return }
    let name = clearance.passport.name
    let flowParameter = DispositionParameter.hepaticBloodFlow
    let flow = parameters[flowParameter]
    let most = population[.largestExtraction] * flow
    let change = sets.last { $0.name == name || $0.name == flowParameter.passport.name }
    throw RunError(
      .value, at: change?.place(asked: .parameter(name)) ?? .parameter(name),
      """
      found \(name) = \(parameters[clearance].shortest) L/h beside \(flowParameter.passport.name) = \
      \(flow.shortest) L/h, allowed: up to \(NumberText.rounded(most, significant: 4)) L/h, for a liver takes no more than \
      arrives
      """)
  }

  /// Correlations that contradict each other belong to no people.
  func checkCorrelations(after sets: [ModelOverrides.Change]) throws(RunError) {
    guard !BetweenPeople.isPossible(population) else { return }
    let population = population
    let all = CorrelationParameter.allCases
    let changes = sets.compactMap { change in
      all.first { $0.passport.name == change.name }.map { (change: change, correlation: $0) }
    }
    let last = changes.last {
      !BetweenPeople.impossibleBeside($0.correlation, population).isEmpty
    }
    let correlation = last?.correlation ?? all[0]
    let name = correlation.passport.name
    throw RunError(
      .value, at: last?.change.place(asked: .parameter(name)) ?? .parameter(name),
      found: words(BetweenPeople.impossibleBeside(correlation, population))
        + ", which cannot hold together",
      allowed: allowed(for: correlation))
  }

  private func words(_ correlations: [CorrelationParameter]) -> String {
    correlations.map { "\($0.passport.name) = \(NumberText.exact(population[$0]))" }
      .joined(separator: ", ")
  }

  private func allowed(for correlation: CorrelationParameter) -> String {
    let name = correlation.passport.name
    guard let range = BetweenPeople.possibleValues(of: correlation, beside: population) else {
      return "others beside \(name): no value of it goes with these"
    }
    // Rounded inwards, so that what is offered is allowed.
    let (low, high) = (
      (range.lowerBound * 1000).rounded(.up), (range.upperBound * 1000).rounded(.down)
    )
    return
      "\(NumberText.exact(low / 1000)) to \(NumberText.exact(high / 1000)) for \(name) beside the others"
  }
}
