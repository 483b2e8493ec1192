// SPDX-License-Identifier: Apache-2.0

/// What bears on somebody's scores at one moment beside the drug and the setting.
package struct Circumstances: Equatable, Sendable {
  /// By what the relief by contact and by taking part is multiplied: what she believes to be given.
  package var expectancy = 1.0
  /// Further relief, as by a rescue or in a study that differs from others, on the logarithm of the
  /// share of symptoms that is left.
  package var relief = 0.0
  /// What the logarithm of the share that the drug leaves is multiplied by: studies differ in it.
  package var drug = 1.0
  /// By how many of its standard errors each other treatment's relief lies off in a study, in the
  /// order of `OtherTreatment.allCases`; empty for none.
  package var otherTreatments: [Double] = []

  package init() {}
}
