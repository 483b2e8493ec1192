// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Scalars

/// The fits in their order: drug levels first, then everything that they drive, then side effects
/// that begin or do not, then the routes, then what other drugs and impaired organs change. A later fit moves nothing that an earlier one has fixed.
package struct CalibrationPlan {
  /// What is fitted, in words.
  package let title: String
  package let fit: Fit<Parameters<Double>>

  /// Every fit, in the order in which they run.
  package static var all: [CalibrationPlan] {
    [
      CalibrationPlan(
        title: "Drug levels", fit: Fit(FreeParameter.exposure) { try Exposure($0).targets() }),
      CalibrationPlan(
        title: "Mechanism, mood and circulation",
        fit: Fit(FreeParameter.effects) { try EffectCourse($0).targets() }),
      CalibrationPlan(
        title: "Side effects that begin in a session",
        fit: Fit(FreeParameter.sideEffects) { try EffectCourse($0).sideEffectTargets() }),
      CalibrationPlan(
        title: "Routes", fit: Fit(FreeParameter.routes) { try Exposure($0).routeTargets() }),
      CalibrationPlan(
        title: "Interactions and impaired organs",
        fit: Fit(FreeParameter.interactions) { try Exposure($0).interactionTargets() }),
    ]
  }

  /// Runs all fits from the starts of all free parameters, each on top of the one before it.
  ///
  /// - Parameter progress: called after each iteration with the title of the fit, the number of the
  ///   iteration and the objective.
  package static func run(
    progress: (String, Int, Double) -> Void = { _, _, _ in }
  ) throws -> [Fit<Parameters<Double>>.Result] {
    var parameters = Parameters<Double>.typical
    return try all.map { plan in
      let result = try plan.fit.run(from: parameters) { progress(plan.title, $0, $1) }
      parameters = result.parameters
      return result
    }
  }

  /// The objective of all fits at the values that stand in the parameter tables.
  package static func committedObjective() throws -> Double {
    try all.reduce(0) { try $0 + $1.fit.objective(of: .typical) }
  }
}
