// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
import Quantities
public import Scalars

/// A maximum a posteriori fit of some parameters to some building data.
///
/// Parameters are fitted on the logarithm, each with a log-normal prior around its start, so that what
/// the data do not identify stays where it was and says so.
public struct Fit {
  public let free: [FreeParameter]
  /// The targets at a set of parameters.
  let targets: (Parameters<Double>) throws -> [Target]

  public init(
    _ free: [FreeParameter], to targets: @escaping (Parameters<Double>) throws -> [Target]
  ) {
    self.free = free
    self.targets = targets
  }

  /// What came out for one parameter.
  public struct Estimate {
    public let name: String
    public let start: Double
    public let value: Double
    /// Standard error relative to the value; nil where the data say little that the prior did not.
    public let standardError: Double?
  }

  public struct Result {
    public let parameters: Parameters<Double>
    public let estimates: [Estimate]
    public let targets: [Target]
    /// Sum of the squared residuals of the data, and of the priors.
    public let misfit: Double
    public let strain: Double
    public let iterations: Int

    public var objective: Double { misfit + strain }
  }

  /// Fits, beginning at the starts of the free parameters whatever `parameters` says of them.
  ///
  /// - Parameter progress: called after each iteration with its number and the objective.
  public func run(
    from parameters: Parameters<Double>, progress: (Int, Double) -> Void = { _, _ in }
  ) throws -> Result {
    let search = LeastSquares(
      residuals: { try self.residuals(at: $0, parameters) }, bounds: free.map(bounds))
    let minimum = try search.minimize(from: free.map { Double.log($0.start) }, progress: progress)
    let values = minimum.point.map { Self.rounded(Double.exp($0)) }
    let errors = SymmetricMatrix(gramOf: minimum.jacobian).inverseDiagonal.map { $0.squareRoot() }
    let fitted = apply(values, to: parameters)
    return try result(fitted, values, errors, minimum.iterations)
  }

  /// The objective at given values of the free parameters: squared residuals of data and priors.
  public func objective(of parameters: Parameters<Double>) throws -> Double {
    let point = free.map { Double.log(parameters.values[index($0)]) }
    return try residuals(at: point, parameters).reduce(0) { $0 + $1 * $1 }
  }

  private func result(
    _ fitted: Parameters<Double>, _ values: [Double], _ errors: [Double], _ iterations: Int
  ) throws -> Result {
    let reached = try targets(fitted)
    let estimates = free.indices.map { i in
      let isIdentified = errors[i] < Self.identified * free[i].spread
      return Estimate(
        name: free[i].name, start: free[i].start, value: values[i],
        standardError: isIdentified ? errors[i] : nil)
    }
    let strain = zip(free, values).map { prior($0, Double.log($1)) }.reduce(0) { $0 + $1 * $1 }
    let misfit = reached.reduce(0) { $0 + $1.residual * $1.residual }
    return Result(
      parameters: fitted, estimates: estimates, targets: reached, misfit: misfit, strain: strain,
      iterations: iterations)
  }

  /// A parameter counts as identified where the data shrink its prior's spread at least to this.
  static var identified: Double { 0.7 }

  private func residuals(at point: [Double], _ parameters: Parameters<Double>) throws -> [Double] {
    let moved = apply(point.map { Double.exp($0) }, to: parameters)
    return try targets(moved).map(\.residual) + zip(free, point).map(prior)
  }

  private func prior(_ parameter: FreeParameter, _ logarithm: Double) -> Double {
    (logarithm - Double.log(parameter.start)) / parameter.spread
  }

  private func apply(_ values: [Double], to parameters: Parameters<Double>) -> Parameters<Double> {
    var copy = parameters
    for (parameter, value) in zip(free, values) { copy.values[index(parameter)] = value }
    return copy
  }

  private func index(_ parameter: FreeParameter) -> Int {
    guard let index = Parameters<Double>.index(of: parameter.name) else {
      preconditionFailure("no parameter is called \(parameter.name)")
    }
    return index
  }

  private func bounds(_ parameter: FreeParameter) -> ClosedRange<Double> {
    let range = Layout.passports[index(parameter)].range
    return Double.log(max(range.lowerBound, .leastNormalMagnitude))...Double.log(range.upperBound)
  }

  /// Four significant digits: what is written into the parameter table.
  static func rounded(_ value: Double) -> Double {
    guard value > 0 else { return value }
    let exponent = 3 - Int(Double.log10(value).rounded(.down))
    let scale = Double.pow(10, exponent)
    return (value * scale).rounded() / scale
  }
}
