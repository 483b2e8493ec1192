// SPDX-License-Identifier: Apache-2.0

/// The bins of a histogram: how far all numbers lie from an origin, rounded to nine binary digits or
/// to a step, whichever is coarser.
///
/// A bin is all numbers that round to the same number, and stands for that number. Bins are fixed
/// beforehand and the same for every cohort, so that histograms made apart can be added up. A
/// quantile read from them is an order statistic of the rounded numbers: it is wrong by at most
/// 2⁻⁹, 0.2 %, of its distance from the origin, or by half of the step where that is more. Whole
/// numbers up to 512 are exact.
package struct QuantileBins: Equatable, Sendable {
  /// The step (a power of two), in the unit of what is counted.
  package let step: Double
  /// What distances are taken from: 0, or the baseline of what is told relative to it.
  package let origin: Double

  /// - Parameter stepExponent: the exponent e of the step 2^e, −900 to 900.
  package init(stepExponent: Int, origin: Double = 0) {
    precondition((-900...900).contains(stepExponent), "steps and doublings are normal numbers")
    step = Double(sign: .plus, exponent: stepExponent, significand: 1)
    self.origin = origin
  }

  /// The bin of a finite number; the bins of numbers in order are in order.
  @inlinable
  package func bin(of value: Double) -> Int {
    let distance = value - origin
    let magnitude = distance.magnitude
    guard magnitude >= linearEnd else { return Int((distance / step).rounded()) }
    let bin = Self.shortened(magnitude) - Self.shortened(linearEnd) + Self.binsPerDoubling
    return distance < 0 ? -bin : bin
  }

  /// The number that a bin stands for.
  package func value(of bin: Int) -> Double { origin + distance(of: bin) }

  private func distance(of bin: Int) -> Double {
    guard bin.magnitude >= Self.binsPerDoubling else { return Double(bin) * step }
    let pattern = Int(bin.magnitude) - Self.binsPerDoubling + Self.shortened(linearEnd)
    let magnitude = Double(bitPattern: UInt64(pattern) << Self.droppedBits)
    return bin < 0 ? -magnitude : magnitude
  }

  /// From here (in the unit of what is counted) on bins grow with the number.
  @usableFromInline var linearEnd: Double { step * Double(Self.binsPerDoubling) }
  /// Bins of one step on either side of 0; from there on as many for each doubling.
  @usableFromInline static var binsPerDoubling: Int { 256 }
  @usableFromInline static var droppedBits: UInt64 { 44 }
  /// No bin is further from 0 than this: nine digits at every power of two.
  static let mostBins = 2048 * 256

  /// Exponent and eight digits after the binary point of a positive number, rounded half up: as
  /// whole numbers they count all numbers of nine digits.
  @inlinable
  static func shortened(_ magnitude: Double) -> Int {
    Int((magnitude.bitPattern + 1 << (droppedBits - 1)) >> droppedBits)
  }
}
