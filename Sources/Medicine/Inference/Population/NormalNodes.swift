// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A standard normal distribution as points on an even grid with weights.
struct NormalNodes {
  let points: [(z: Double, weight: Double)]

  /// - Parameter spacing: of the grid, which reaches to ±4.
  init(spacing: Double) {
    let count = Int((4 / spacing).rounded())
    let raw = (-count...count).map {
      (z: Double($0) * spacing, exp(-pow(Double($0) * spacing, 2) / 2))
    }
    let total = raw.reduce(0) { $0 + $1.1 }
    points = raw.map { ($0.z, $0.1 / total) }
  }
}
