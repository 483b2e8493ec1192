// SPDX-License-Identifier: Apache-2.0

package import Dynamics
package import KetamineModel
import Scalars

/// How much of something a person was exposed to in all: its peak and the area under its curve, both
/// from the dense solution and not from any grid of output.
package struct PersonalExposure: Equatable, Sendable {
  package let observable: Observable
  /// The highest value, in the observable's unit, and when it was reached first (h).
  package let peak: Peak
  /// From the start to the end, in the observable's unit times hours.
  package let area: Double
}

/// Peaks and areas along the steps of each lane. Lanes do not talk to each other.
struct ExposureSearch {
  private let observables: [Observable]
  private var peaks: [PeakSearch<Lanes>]
  private var areas: [Lanes]

  init(_ observables: [Observable]) {
    self.observables = observables
    peaks = observables.map { _ in PeakSearch() }
    areas = observables.map { _ in 0 }
  }

  /// Begins anew in a lane.
  mutating func reset(_ lane: Int) {
    for place in observables.indices {
      peaks[place].reset(lane)
      areas[place][lane] = 0
    }
  }

  /// Looks at a step.
  ///
  /// - Parameter value: of an observable at a share of the step.
  mutating func look(
    along step: DenseStep<Lanes>, _ value: (_ observable: Observable, _ share: Lanes) -> Lanes
  ) {
    for (place, observable) in observables.enumerated() {
      peaks[place].look(along: step) { value(observable, $0) }
      var mean: Lanes = 0
      for point in Quadrature.points {
        mean += Lanes(point.ninths / 18) * value(observable, Lanes((1 + point.offset) / 2))
      }
      let area = step.length * mean
      for lane in 0..<Lanes.laneCount where step.lanes >> UInt32(lane) & 1 == 1 {
        areas[place][lane] += area[lane]
      }
    }
  }

  func exposures(in lane: Int) -> [PersonalExposure] {
    observables.indices.map { place in
      PersonalExposure(
        observable: observables[place], peak: peaks[place].peak(in: lane), area: areas[place][lane])
    }
  }
}
