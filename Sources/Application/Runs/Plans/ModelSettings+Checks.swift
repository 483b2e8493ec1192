// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars

/// What values that are each allowed must not do together.
extension ModelSettings {
  /// Refuses a patient who takes more benzodiazepines than the model has a meaning for, and one whose
  /// PHQ-9 was read by another relation to the MADRS than this run's.
  package func check(_ patient: Patient) throws(RunError) {
    let relation = ScoreParameter.phq9OddsRatio.passport.name
    if patient.baselinePHQ9 != nil, sets.contains(where: { $0.name == relation }) {
      throw RunError(
        .value, at: .parameter(relation),
        """
        found \(relation) beside a PHQ-9 total before treatment, from which the MADRS total follows by \
        it as it is; give the MADRS total
        """)
    }
    do {
      try patient.checkBenzodiazepines(under: parameters, hypotheses)
    } catch {
      throw RunError(
        error.kind, at: patient.comedicationOrigin.place(asked: .field("with")),
        Wording(error.problem))
    }
  }

  /// Refuses to set what this run has no use for: how people are drawn where nobody is, and the
  /// numbers of a setting that it is not in.
  ///
  /// - Parameter isCohort: whether people are drawn.
  package func checkUses(of sets: [ModelOverrides.Change], isCohort: Bool) throws(RunError) {
    for change in sets {
      let parts = change.name.split(separator: ".")
      if parts.first == "people", !isCohort {
        throw RunError(
          .value, at: change.place(asked: .parameter(change.name)),
          "\(change.name) says how virtual patients are drawn; it needs \(field: "cohort")")
      }
      guard parts.first == "setting", parts.count > 1 else { continue }
      let named = Setting.all.first { parts[1] == $0.name }
      guard setting == nil || named != nil && named?.name != setting?.name else { continue }
      throw RunError(
        .value, at: change.place(asked: .parameter(change.name)),
        "\(change.name) needs \(field: "setting")\(named.map { " " + $0.name } ?? "")")
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
