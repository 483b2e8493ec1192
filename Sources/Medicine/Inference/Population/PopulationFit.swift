// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import KetamineModel
import Quantities
import Scalars

/// The fit of settings and of how strongly people answer, on top of the fits of the model.
///
/// It moves no parameter of the model. The typical patient is tied to what the drug does beyond its
/// control; here people scatter around her, and the placebo response is added.
package struct PopulationFit {
  package static let title = "Settings, and how strongly people answer"

  private let data: PopulationTargets
  private let fit: Fit<PopulationParameters>

  /// - Parameter typical: the model's parameters.
  package init(_ typical: Parameters<Double>) throws {
    let data = try PopulationTargets(typical)
    self.data = data
    fit = Fit(FreeParameter.population) { data.targets($0) }
  }

  /// Fits, beginning at the starts of the free parameters. The spreads between studies follow from
  /// what the fit leaves, so that one estimate comes out for each of these as well.
  package func run(
    progress: (Int, Double) -> Void = { _, _ in }
  ) throws -> Fit<PopulationParameters>.Result {
    var result = try fit.run(from: .typical, progress: progress)
    let spreads = StudyDistances(data, result.parameters).spreads.map { $0.roundedEstimate }
    for (parameter, spread) in zip(FreeParameter.betweenStudies, spreads) {
      result.parameters.values[parameter.place] = spread
      result.estimates.append(
        Estimate(
          name: parameter.passport.name, start: spread, value: spread, standardError: nil))
    }
    return result
  }

  /// The names of the parameters that it moves.
  package static var names: [String] {
    FreeParameter.population.map { $0.name } + FreeParameter.betweenStudies.map { $0.passport.name }
  }

  /// The objective of the values that stand in the parameter tables.
  package func committedObjective() throws -> Double { try fit.objective(of: .typical) }
}
