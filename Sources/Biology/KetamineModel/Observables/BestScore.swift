// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// The best of a score along a course, and when half of what was gained by then is lost again.
///
/// A lower score is a better one. It is looked at in the middle and at the end of each step of the
/// solution, and once more where the parabola through these and the step's start says that it is
/// lowest; no grid of output has a part in it.
public struct BestScore: Sendable {
  /// The lowest score, and when it is first reached (h).
  public private(set) var lowest: Peak
  /// When half of the gain is lost (h); nil where that never happens, or nothing was gained.
  public private(set) var halfLost: Double?
  /// The last score that was taken in.
  public private(set) var last: Peak
  private let baseline: Double

  /// - Parameter baseline: the score at the start, which is at 0 h.
  public init(baseline: Double) {
    self.init(from: Peak(time: 0, value: baseline))
  }

  /// - Parameter start: the score at the start, and its time (h).
  public init(from start: Peak) {
    baseline = start.value
    (lowest, last) = (start, start)
  }

  private var gain: Double { baseline - lowest.value }

  /// Where in a step the score should be looked at as well: a share of the step, 0 to 1; nil where it
  /// cannot be better there than anywhere before.
  ///
  /// - Parameters:
  ///   - middle: the score in the middle of the step.
  ///   - end: the score at its end.
  public func promisingShare(middle: Double, end: Double) -> Double? {
    let curvature = last.value - 2 * middle + end
    guard curvature > 0 else { return nil }
    let shift = (last.value - end) / (2 * curvature)
    let height = middle - (last.value - end) / 2 * shift / 2
    guard shift.magnitude < 1, height < lowest.value - EndpointReading.resolution else {
      return nil
    }
    return (1 + shift) / 2
  }

  /// Takes in a step.
  ///
  /// - Parameters:
  ///   - middle: the score in the middle of the step, and its time (h).
  ///   - closer: that at the promising share, where there is one.
  ///   - end: that at the end.
  public mutating func take(_ middle: Peak, closer: Peak?, _ end: Peak) {
    let curve = Parabola(last, middle, end)
    if let closer, closer.time < middle.time { see(closer, on: curve) }
    see(middle, on: curve)
    if let closer, closer.time >= middle.time { see(closer, on: curve) }
    see(end, on: curve)
  }

  private mutating func see(_ place: Peak, on curve: Parabola) {
    if place.value < lowest.value - EndpointReading.resolution {
      (lowest, halfLost) = (place, nil)
    } else if halfLost == nil, gain >= EndpointReading.smallestGain,
      place.value >= baseline - gain / 2
    {
      halfLost = curve.crossing(of: baseline - gain / 2, between: last, place)
    }
    last = place
  }
}

/// The parabola through three places with equal distances in time.
private struct Parabola {
  let start: Peak
  let middle: Peak
  let end: Peak

  init(_ start: Peak, _ middle: Peak, _ end: Peak) {
    (self.start, self.middle, self.end) = (start, middle, end)
  }

  /// When a rising score crosses a height between two places: on the parabola, or on the straight line
  /// where it has no crossing there.
  func crossing(of height: Double, between low: Peak, _ high: Peak) -> Double {
    let times = roots(height).filter { (low.time...high.time).contains($0) }
    if let time = times.min() { return time }
    guard high.value > low.value else { return high.time }
    return low.time + (high.time - low.time) * (height - low.value) / (high.value - low.value)
  }

  /// When the parabola has a height: two times, one, or none.
  private func roots(_ height: Double) -> [Double] {
    let half = (end.time - start.time) / 2
    let (slope, bend) = (
      (end.value - start.value) / 2 / 2, start.value / 2 - middle.value + end.value / 2
    )
    let square = slope * slope - bend * (middle.value - height)
    guard square >= 0, half > 0 else { return [] }
    let sum = -(slope + (slope < 0 ? -square.squareRoot() : square.squareRoot()))
    let shares = [bend == 0 ? .nan : sum / bend, sum == 0 ? .nan : (middle.value - height) / sum]
    return shares.filter { $0.isFinite }.map { start.time + (1 + $0) * half }
  }
}
