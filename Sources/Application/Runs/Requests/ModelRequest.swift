// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Pharmacokinetics

/// What is changed in the model for one run.
package struct ModelRequest: Sendable {
  /// Parameters, hypotheses and blocks: those of the patient, and after them those of the request.
  package var overrides: ModelOverrides
  /// A published model in place of the default disposition.
  package var preset: Preset?
  /// The study or the kind of care in whose way people are treated; nil for the drug alone.
  package var setting: Setting?

  package init(overrides: ModelOverrides = .none, preset: Preset? = nil, setting: Setting? = nil) {
    self.overrides = overrides
    self.preset = preset
    self.setting = setting
  }
}
