// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Scalars

/// The fits in their order: drug levels first, then everything that they drive. The routes come last,
/// on top of what both of them found and without moving it.
public enum CalibrationPlan {
  public static var exposure: Fit { Fit(FreeParameter.exposure) { try Exposure($0).targets() } }
  public static var effects: Fit { Fit(FreeParameter.effects) { try EffectCourse($0).targets() } }

  public static var routes: Fit { Fit(FreeParameter.routes) { try Exposure($0).routeTargets() } }

  /// Runs all fits from the starts of all free parameters.
  public static func run(
    progress: (String, Int, Double) -> Void = { _, _, _ in }
  ) throws -> (exposure: Fit.Result, effects: Fit.Result, routes: Fit.Result) {
    let levels = try exposure.run(from: .typical) { progress("exposure", $0, $1) }
    let rest = try effects.run(from: levels.parameters) { progress("effects", $0, $1) }
    let ways = try routes.run(from: rest.parameters) { progress("routes", $0, $1) }
    return (levels, rest, ways)
  }
}
