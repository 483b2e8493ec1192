// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Scalars

/// The fits in their order: drug levels first, then everything that they drive.
public enum CalibrationPlan {
  public static var exposure: Fit { Fit(FreeParameter.exposure) { try Exposure($0).targets() } }
  public static var effects: Fit { Fit(FreeParameter.effects) { try EffectCourse($0).targets() } }

  /// Runs both fits from the starts of all free parameters.
  public static func run(
    progress: (String, Int, Double) -> Void = { _, _, _ in }
  ) throws -> (exposure: Fit.Result, effects: Fit.Result) {
    let levels = try exposure.run(from: .typical) { progress("exposure", $0, $1) }
    let rest = try effects.run(from: levels.parameters) { progress("effects", $0, $1) }
    return (levels, rest)
  }
}
