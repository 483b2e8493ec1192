// SPDX-License-Identifier: Apache-2.0

public import Cohorts
public import KetamineModel
import Quantities
public import Scalars

/// The fit of settings and of how strongly people answer, on top of the fits of the model.
///
/// It moves no parameter of the model. The typical patient is tied to what the drug does beyond its
/// control; here people scatter around her, and what is not the drug is added.
public struct PopulationFit {
  public static let title = "Settings, and how strongly people answer"

  private let targets: PopulationTargets
  private let free = FreeParameter.population

  /// - Parameter typical: the model's parameters.
  public init(_ typical: Parameters<Double>) throws {
    targets = try PopulationTargets(typical)
  }

  /// What came out: one estimate for each free parameter and for both spreads between studies.
  public struct Result {
    public let parameters: PopulationParameters
    public let estimates: [Fit.Estimate]
    public let targets: [Target]
    public let misfit: Double
    public let strain: Double
    public let iterations: Int

    public var objective: Double { misfit + strain }
  }

  /// Fits, beginning at the starts of the free parameters.
  public func run(progress: (Int, Double) -> Void = { _, _ in }) throws -> Result {
    let search = LeastSquares(residuals: residuals, bounds: free.map(bounds))
    let minimum = try search.minimize(from: free.map { Double.log($0.start) }, progress: progress)
    let values = minimum.point.map { Fit.rounded(Double.exp($0)) }
    let errors = SymmetricMatrix(gramOf: minimum.jacobian).inverseDiagonal.map { $0.squareRoot() }
    var parameters = apply(values)
    let reached = targets.targets(parameters)
    let spreads = StudyDistances(targets, parameters).spreads.map(Fit.rounded)
    for (name, spread) in zip(FreeParameter.betweenStudies, spreads) {
      parameters.values[Self.place(name)] = spread
    }
    return Result(
      parameters: parameters, estimates: estimates(values, errors) + Self.estimates(spreads),
      targets: reached, misfit: reached.reduce(0) { $0 + $1.residual * $1.residual },
      strain: zip(free, values).map { prior($0, Double.log($1)) }.reduce(0) { $0 + $1 * $1 },
      iterations: minimum.iterations)
  }

  /// The objective of the values that stand in the parameter tables.
  public func committedObjective() -> Double {
    residuals(
      at: free.map { Double.log(PopulationParameters.typical.values[Self.place($0.name)]) }
    ).reduce(0) { $0 + $1 * $1 }
  }

  private func estimates(_ values: [Double], _ errors: [Double]) -> [Fit.Estimate] {
    free.indices.map { i in
      Fit.Estimate(
        name: free[i].name, start: free[i].start, value: values[i],
        standardError: errors[i] < Fit.identified * free[i].spread ? errors[i] : nil)
    }
  }

  private static func estimates(_ spreads: [Double]) -> [Fit.Estimate] {
    zip(FreeParameter.betweenStudies, spreads).map {
      Fit.Estimate(name: $0, start: $1, value: $1, standardError: nil)
    }
  }

  private func residuals(at point: [Double]) -> [Double] {
    targets.targets(apply(point.map { Double.exp($0) })).map(\.residual)
      + zip(free, point).map(prior)
  }

  private func prior(_ parameter: FreeParameter, _ logarithm: Double) -> Double {
    (logarithm - Double.log(parameter.start)) / parameter.spread
  }

  private func apply(_ values: [Double]) -> PopulationParameters {
    var parameters = PopulationParameters.typical
    for (parameter, value) in zip(free, values) {
      parameters.values[Self.place(parameter.name)] = value
    }
    return parameters
  }

  private static func place(_ name: String) -> Int {
    guard let place = PopulationParameters.index(of: name) else {
      preconditionFailure("no parameter is called \(name)")
    }
    return place
  }

  private func bounds(_ parameter: FreeParameter) -> ClosedRange<Double> {
    let range = PopulationParameters.passports[Self.place(parameter.name)].range
    return Double.log(range.lowerBound)...Double.log(range.upperBound)
  }
}
