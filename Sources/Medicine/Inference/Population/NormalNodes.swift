// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A standard normal distribution as points on an even grid with weights.
struct NormalNodes {
  let points: [(z: Double, weight: Double)]

  /// - Parameter spacing: of the grid, which reaches to ±4.
  init(spacing: Double) {
    let count = Int((4 / spacing).rounded())
    let raw = (-count...count).map { place in
      let z = Double(place) * spacing
      return (z: z, Double.exp(-(z * z) / 2))
    }
    let total = raw.reduce(0) { $0 + $1.1 }
    points = raw.map { ($0.z, $0.1 / total) }
  }
}
