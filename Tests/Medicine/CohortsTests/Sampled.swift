// SPDX-License-Identifier: Apache-2.0

/// What a sample looks like.
struct Sampled {
  let values: [Double]

  init(_ values: [Double]) { self.values = values }

  var mean: Double { values.reduce(0, +) / Double(values.count) }

  var spread: Double {
    let mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// Pearson's correlation with another sample.
  func correlation(with other: Sampled) -> Double {
    let (a, b) = (mean, other.mean)
    let product = zip(values, other.values).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    return product / (Double(values.count - 1) * spread * other.spread)
  }

  /// The share for which something holds.
  func share(where holds: (Double) -> Bool) -> Double {
    Double(values.count(where: holds)) / Double(values.count)
  }
}
