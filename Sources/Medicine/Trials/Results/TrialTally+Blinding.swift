// SPDX-License-Identifier: Apache-2.0

package import Statistics

extension TrialTally {
  /// What the people of two arms believed, over all runs; nil where nobody was asked.
  ///
  /// Of an arm with the drug the right guess is the drug, of any other that it is something else.
  package func blinding(arm: Int, reference: Int) -> BlindingTable? {
    let (asked, other) = (guesses(of: arm), guesses(of: reference))
    return asked.count > 0 && other.count > 0 ? BlindingTable(asked, other) : nil
  }

  private func guesses(of arm: Int) -> BlindingTable.Guesses {
    let (drug, control) = (
      count(.guesses(arm: arm, .drug)), count(.guesses(arm: arm, .control))
    )
    let hasDrug = trial.arms[arm].interventions[trial.comparedPeriod].isDrug
    return BlindingTable.Guesses(
      right: hasDrug ? drug : control, wrong: hasDrug ? control : drug,
      unknown: count(.guesses(arm: arm, .unknown)))
  }
}
