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
    let names = CorrelationParameter.allCases.map { $0.passport.name }
    let change = sets.last { names.contains($0.name) }
    let name = change?.name ?? names[0]
    throw RunError(
      .value, at: change?.place(asked: .parameter(name)) ?? .parameter(name),
      """
      found \(name) = \(change?.value ?? "") beside the other correlations, allowed: correlations \
      that do not contradict each other
      """)
  }
}
