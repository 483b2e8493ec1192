// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
package import Quantities

/// What can be asked of the model itself.
package enum ModelPart: String, CaseIterable, Sendable {
  case parameters, equations, observables, switches, presets, interactions, settings

  /// Every parameter of the default model: the typical patient's, how people and settings differ, and
  /// what a measurement adds.
  package static var passports: [Passport] {
    Layout.passports + PopulationParameters.passports + ResidualErrorParameter.passports
  }
}
