// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The logarithm of Cox's partial likelihood, summed over strata.
struct PartialLikelihood: Sendable {
  /// The value and what Newton's iteration needs of it.
  struct Slopes: Sendable {
    var value = 0.0
    var gradient: [Double]
    /// Minus the second derivatives.
    var information: SquareMatrix
  }

  let data: SurvivalTimes
  /// Covariates less their means.
  let columns: [[Double]]
  let ties: CoxRegression.Ties

  /// How far the values of a covariate are apart.
  func spread(of column: Int) -> Double {
    (columns[column].max() ?? 0) - (columns[column].min() ?? 0)
  }

  /// Sums over those at risk: weights w = exp(xᵀβ), w x and w x xᵀ.
  private struct Sums {
    var weight = 0.0
    var first: [Double]
    var second: [Double]

    init(_ count: Int) {
      first = Array(repeating: 0, count: count)
      second = Array(repeating: 0, count: count * count)
    }

    mutating func add(_ weight: Double, _ x: [Double]) {
      self.weight += weight
      for i in x.indices {
        first[i] += weight * x[i]
        for j in x.indices { second[i * x.count + j] += weight * x[i] * x[j] }
      }
    }
  }

  func slopes(at effects: [Double]) -> Slopes {
    let n = columns.count
    var slopes = Slopes(
      gradient: Array(repeating: 0, count: n), information: SquareMatrix(size: n))
    for order in data.ordered {
      // From the last time to the first, people join those at risk.
      var atRisk = Sums(n)
      var end = order.count
      while end > 0 {
        let time = data.times[order[end - 1]]
        var (tied, count) = (Sums(n), 0)
        while end > 0, data.times[order[end - 1]] == time {
          end -= 1
          let person = order[end]
          let x = columns.map { $0[person] }
          let predictor = dot(x, effects)
          let weight = Double.exp(predictor)
          atRisk.add(weight, x)
          guard data.hasEvent[person] else { continue }
          tied.add(weight, x)
          count += 1
          slopes.value += predictor
          for i in 0..<n { slopes.gradient[i] += x[i] }
        }
        for index in 0..<count {
          let gone = ties == .efron ? Double(index) / Double(count) : 0
          Self.take(atRisk, tied, gone, from: &slopes)
        }
      }
    }
    return slopes
  }

  /// Takes the share of one event: of those at risk, less a part of those who have it at the same
  /// time.
  private static func take(
    _ all: Sums, _ tied: Sums, _ gone: Double, from slopes: inout Slopes
  ) {
    let n = all.first.count
    let weight = all.weight - gone * tied.weight
    slopes.value -= Double.log(weight)
    let mean = (0..<n).map { (all.first[$0] - gone * tied.first[$0]) / weight }
    for i in 0..<n {
      slopes.gradient[i] -= mean[i]
      for j in 0..<n {
        let second = (all.second[i * n + j] - gone * tied.second[i * n + j]) / weight
        slopes.information[i, j] += second - mean[i] * mean[j]
      }
    }
  }
}
