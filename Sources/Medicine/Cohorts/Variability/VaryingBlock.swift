// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Statistics

/// Parameters that vary together: drawn together, and drawn again together.
package struct VaryingBlock: Sendable {
  /// Their places in the order of `Layout.passports`.
  package let places: [Int]
  private let passports: [Passport]
  private let correlations: [[Double]]
  private let root: CholeskyFactor
  private let largestExtraction: Double

  /// - Precondition: the correlations do not contradict each other.
  init(_ places: [Int], correlations: [[Double]], largestExtraction: Double) {
    guard let root = CholeskyFactor(of: correlations) else {
      preconditionFailure("correlations contradict each other")
    }
    self.places = places
    passports = places.map { Layout.passports[$0] }
    self.root = root
    self.correlations = correlations
    self.largestExtraction = largestExtraction
  }

  /// The covariances of their deviations, each on its parameter's scale.
  package var covariance: [[Double]] {
    let spreads = places.map { Layout.passports[$0].variability ?? 0 }
    return spreads.indices.map { row in
      spreads.indices.map { correlations[row][$0] * spreads[row] * spreads[$0] }
    }
  }

  /// The deviations of one patient, one for each place, each on its parameter's scale: normal around
  /// the middles with the standard deviations of the passports. While one of them leaves its passport's range, or the
  /// liver would take more than all, they are drawn again from the same streams.
  func deviations(
    _ key: PatientKey, around typical: Parameters<Double>, middle: (Int) -> Double
  ) -> [Double] {
    var streams = passports.indices.map {
      RandomStream(key, purpose: .parameters, name: passports[$0].name)
    }
    var deviations: [Double]
    repeat {
      let z = root.times(streams.indices.map { streams[$0].normal() })
      deviations = places.indices.map {
        middle(places[$0]) + (passports[$0].variability ?? 0) * z[$0]
      }
    } while !isAllowed(deviations, around: typical)
    return deviations
  }

  private func isAllowed(_ deviations: [Double], around typical: Parameters<Double>) -> Bool {
    let moved = places.indices.map {
      passports[$0].scale.shift(typical.values[places[$0]], by: deviations[$0])
    }
    let isInside = places.indices.allSatisfy { passports[$0].range.contains(moved[$0]) }
    return isInside && isLiverPossible(moved, around: typical)
  }

  /// That no clearance exceeds what the blood flow through the liver allows. Where the typical
  /// person's does, by hand, nothing is asked of the others.
  private func isLiverPossible(_ moved: [Double], around typical: Parameters<Double>) -> Bool {
    guard places.contains(DispositionParameter.hepaticBloodFlow.place) else { return true }
    var own = typical
    for (place, value) in zip(places, moved) { own.values[place] = value }
    return own.impossibleClearances(largestExtraction: largestExtraction).allSatisfy {
      !places.contains($0.place)
        || typical.impossibleClearances(largestExtraction: largestExtraction).contains($0)
    }
  }
}
