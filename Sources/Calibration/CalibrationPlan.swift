// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Scalars

/// The fits in their order: drug levels first, then everything that they drive, then side effects
/// that begin or do not. A later fit moves nothing that an earlier one has fixed.
public enum CalibrationPlan {
  public static var exposure: Fit { Fit(FreeParameter.exposure) { try Exposure($0).targets() } }
  public static var effects: Fit { Fit(FreeParameter.effects) { try EffectCourse($0).targets() } }
  public static var sideEffects: Fit {
    Fit(FreeParameter.sideEffects) { try EffectCourse($0).sideEffectTargets() }
  }

  /// Runs all fits from the starts of all free parameters.
  public static func run(
    progress: (String, Int, Double) -> Void = { _, _, _ in }
  ) throws -> (exposure: Fit.Result, effects: Fit.Result, sideEffects: Fit.Result) {
    let levels = try exposure.run(from: .typical) { progress("exposure", $0, $1) }
    let rest = try effects.run(from: levels.parameters) { progress("effects", $0, $1) }
    let beginning = try sideEffects.run(from: rest.parameters) { progress("side effects", $0, $1) }
    return (levels, rest, beginning)
  }
}
