// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars

/// A maximum a posteriori fit of some parameters to some building data.
///
/// Parameters are fitted on the logarithm, each with a log-normal prior around its start, so that what
/// the data do not identify stays where it was and says so.
package struct Fit<Values: FittedValues> {
  package let free: [FreeParameter<Values>]
  /// The targets at a set of values.
  let targets: (Values) throws -> [Target]

  package init(
    _ free: [FreeParameter<Values>], to targets: @escaping (Values) throws -> [Target]
  ) {
    self.free = free
    self.targets = targets
  }

  package struct Result {
    package var parameters: Values
    package var estimates: [Estimate]
    package let targets: [Target]
    /// Sum of the squared residuals of the data, and of the priors.
    package let misfit: Double
    package let strain: Double
    package let iterations: Int

    package var objective: Double { misfit + strain }
  }

  /// Fits, beginning at the starts of the free parameters whatever `parameters` says of them.
  ///
  /// - Parameter progress: called after each iteration with its number and the objective.
  package func run(
    from parameters: Values, progress: (Int, Double) -> Void = { _, _ in }
  ) throws -> Result {
    let search = LeastSquares(
      residuals: { try self.residuals(at: $0, parameters) }, bounds: free.map { $0.bounds })
    let minimum = try search.minimize(from: free.map { Double.log($0.start) }, progress: progress)
    let values = minimum.point.map { Double.exp($0).roundedEstimate }
    let errors = SymmetricMatrix(gramOf: minimum.jacobian).inverseDiagonal.map { $0.squareRoot() }
    return try result(apply(values, to: parameters), values, errors, minimum.iterations)
  }

  /// The objective at given values of the free parameters: squared residuals of data and priors.
  package func objective(of parameters: Values) throws -> Double {
    let point = free.map { Double.log(parameters.values[$0.place]) }
    return try residuals(at: point, parameters).reduce(0) { $0 + $1 * $1 }
  }

  private func result(
    _ fitted: Values, _ values: [Double], _ errors: [Double], _ iterations: Int
  ) throws -> Result {
    let reached = try targets(fitted)
    let estimates = free.indices.map { i in
      let isIdentified = errors[i] < identified * free[i].spread
      return Estimate(
        name: free[i].name, start: free[i].start, value: values[i],
        standardError: isIdentified ? errors[i] : nil)
    }
    let strain = zip(free, values).map { $0.strain(Double.log($1)) }.reduce(0) { $0 + $1 * $1 }
    let misfit = reached.reduce(0) { $0 + $1.residual * $1.residual }
    return Result(
      parameters: fitted, estimates: estimates, targets: reached, misfit: misfit, strain: strain,
      iterations: iterations)
  }

  /// A parameter counts as identified where the data shrink its prior's spread at least to this.
  private var identified: Double { 0.7 }

  private func residuals(at point: [Double], _ parameters: Values) throws -> [Double] {
    let moved = apply(point.map { Double.exp($0) }, to: parameters)
    return try targets(moved).map(\.residual) + zip(free, point).map { $0.strain($1) }
  }

  private func apply(_ values: [Double], to parameters: Values) -> Values {
    var copy = parameters
    for (parameter, value) in zip(free, values) { copy.values[parameter.place] = value }
    return copy
  }
}
