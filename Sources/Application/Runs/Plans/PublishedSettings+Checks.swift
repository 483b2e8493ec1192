// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Therapy

/// What a published model refuses, and what a reader should know before believing what follows from it.
extension PublishedSettings {
  /// - Throws: ``RunError`` for a drug or a route that the model does not know, an active metabolite
  ///   that it does not give or a person whose enzymes it knows nothing of.
  func check(
    _ regimen: Regimen, _ hypotheses: Hypotheses, _ patient: Patient
  ) throws(RunError) {
    do { try preset.check(regimen) } catch { throw RunError(error) }
    try refuseChangedClearance(of: patient)
    let isGiven = preset.facts.molecules.contains(.hydroxynorketamine)
    guard isGiven || hypotheses.value(of: .hydroxynorketamineActive) == 0 else {
      throw RunError(
        .value,
        """
        \(field: "switch") hydroxynorketamine=active needs its concentration, which \(preset.name) \
        does not give; presets that do: \(Self.presets(giving: .hydroxynorketamine))
        """)
    }
  }

  /// - Throws: ``RunError`` where rules read what the model cannot give.
  func check(readings kinds: [ReadingKind]) throws(RunError) {
    guard let kind = kinds.first(where: { preset.unavailable.contains($0.observable) }) else {
      return
    }
    throw RunError(
      .value,
      "the protocol's rules read \(kind.rawValue), which \(preset.name) cannot give; leave "
        + "\(field: "preset") out")
  }

  private func refuseChangedClearance(of patient: Patient) throws(RunError) {
    guard let change = patient.changedClearance.first else { return }
    throw RunError(
      .value,
      """
      \(preset.name) knows nothing of \(change); leave one of the two out: the default model has \
      both blood levels and what changes them
      """)
  }

  private static func presets(giving molecule: Molecule) -> String {
    Preset.allCases.filter { $0.facts.molecules.contains(molecule) }.map { $0.name }
      .joined(separator: ", ")
  }

  func warnings(for patient: Patient) -> [String] {
    [venousWarning, racemicWarning, metaboliteWarning, covariateWarning(patient)].compactMap { $0 }
  }

  private var venousWarning: String? {
    let facts = preset.facts
    guard facts.sampling == .venous else { return nil }
    return "\(preset.name) gives venous concentrations"
      + (facts.isSamplingKnown ? "" : " (assumed: the site was not found)")
      + " and no arterial ones; brain and effects are driven by them, which is too low and too "
      + "late at first"
  }

  private var racemicWarning: String? {
    guard preset.facts.isRacemic else { return nil }
    return "\(preset.name) does not tell the enantiomers apart; the effects take half of it as "
      + "S-ketamine and half as R-ketamine"
  }

  private var metaboliteWarning: String? {
    guard !preset.facts.molecules.contains(.norketamine) else { return nil }
    return
      "\(preset.name) gives no norketamine; its part in the blockade of NMDA receptors is left out"
  }

  /// What somebody said of the patient, and this model does not use.
  private func covariateWarning(_ patient: Patient) -> String? {
    let pharmacokinetic = ["weight", "age", "sex"]
    let given = patient.facts.filter { !$0.isDefault }.map { $0.field.rawValue }
    let unused = pharmacokinetic.filter {
      given.contains($0) && !preset.facts.covariates.contains($0)
    }
    guard !unused.isEmpty else { return nil }
    return "\(unused.joined(separator: " and ")) of the patient "
      + (unused.count == 1 ? "does" : "do") + " not change the concentrations of \(preset.name)"
  }
}
