// SPDX-License-Identifier: Apache-2.0

public import KetamineModel

import Statistics

extension CohortSummary {
  /// An observable of the cohort over time.
  public struct Course: Equatable, Sendable {
    public let means: [Double]
    /// Standard deviations between patients, n − 1 in the denominator.
    public let deviations: [Double]
    /// The quantiles 0.05, 0.5 and 0.95; see ``KeptNumbers`` and ``QuantileBins``.
    public let low: [Double]
    public let median: [Double]
    public let high: [Double]
  }

  /// An observable, by its place in ``observables``; two patients or more must have been added.
  public func course(ofObservable place: Int) -> Course {
    let cells = (0..<timeCount).map { $0 * observables.count + place }
    let quantiles = cells.map { percentiles(of: place, in: $0) }
    return Course(
      means: cells.map { sums.mean($0, of: tally.patients) },
      deviations: cells.map { sums.deviation($0, of: tally.patients) },
      low: quantiles.map { $0[0] }, median: quantiles.map { $0[1] },
      high: quantiles.map { $0[2] })
  }

  private func percentiles(of place: Int, in cell: Int) -> [Double] {
    switch spread {
    case .kept(let numbers): numbers.percentiles([5, 50, 95], in: cell)
    case .counted(let histograms):
      histograms.percentiles([5, 50, 95], in: cell).map(bins[place].value)
    }
  }

  /// An endpoint of the cohort.
  public struct EndpointResult: Equatable, Sendable {
    public let kind: Endpoint.Kind
    public let definition: String
    /// The time (h) at which it is read; of a peak the mean over the patients.
    public let time: Double
    /// The mean; of an outcome that is met (1) or not (0) the proportion.
    public let mean: Double
    /// The standard deviation between patients.
    public let deviation: Double
    /// How many patients have it: all, but of what happens to some of them.
    public let count: Int
  }

  /// The endpoints, in the order of one patient's; only those that two patients or more have.
  public var endpointResults: [EndpointResult] {
    guard let endpointSums else { return [] }
    return endpoints.enumerated().compactMap { place, endpoint in
      let cell = Self.sumsOfEndpoint * place
      let count = Int(endpointSums.mean(cell + 2, of: 1))
      guard count > 1 else { return nil }
      return EndpointResult(
        kind: endpoint.kind, definition: endpoint.definition,
        time: endpointSums.mean(cell + 1, of: count), mean: endpointSums.mean(cell, of: count),
        deviation: endpointSums.deviation(cell, of: count), count: count)
    }
  }
}
