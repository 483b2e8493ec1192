// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The search for the highest value of something along the steps of each lane, from the dense
/// solution and not from any grid of output.
///
/// Each step is looked at in five places. Where the parabola through the highest of them and its
/// neighbours says that there is a top above all that was seen before, the solution is looked at
/// there, and once more around it. Lanes do not talk to each other.
public struct PeakSearch<Number: LanedScalar> {
  /// The highest value in each lane; −∞ where nothing was seen.
  @usableFromInline var highest = Number(-.infinity)
  /// When it was reached, in hours.
  @usableFromInline var time: Number = 0

  @inlinable
  public init() {}

  /// Begins anew in a lane.
  @inlinable
  public mutating func reset(_ lane: Int) { highest[lane] = Number.Lane(-.infinity) }

  /// The peak in a lane.
  @inlinable
  public func peak(in lane: Int) -> Peak {
    Peak(time: time[lane].value, value: highest[lane].value)
  }

  /// How near to the first guess of a top it is looked for again, as a share of the distance of two
  /// places.
  @usableFromInline static var nearness: Double { 0.0625 }

  /// Looks at a step, or at a part of it.
  ///
  /// - Parameters:
  ///   - low: the share of the step at which the search begins in each lane, 0 to 1.
  ///   - high: the share at which it ends.
  ///   - value: what is sought the highest of, at a share of the step.
  @inlinable
  public mutating func look(
    along step: DenseStep<Number>, from low: Number = 0, to high: Number = 1,
    _ value: (_ share: Number) -> Number
  ) {
    let lanes = Self.mask(step.lanes)
    let width = (high - low) * Number(0.25)
    let shares = (low, low + width, low + 2 * width, low + 3 * width, high)
    let v = (value(shares.0), value(shares.1), value(shares.2), value(shares.3), value(shares.4))
    var best = Top(centre: shares.1, left: v.0, middle: v.1, right: v.2)
    var top = Number.maximum(v.0, v.1)
    best.become(Top(centre: shares.2, left: v.1, middle: v.2, right: v.3), if: v.2 - top)
    top = Number.maximum(top, v.2)
    let last = Top(centre: shares.3, left: v.2, middle: v.3, right: v.4)
    best.become(last, if: Number.maximum(v.3, v.4) - top)
    see(v.0, at: shares.0, of: step, in: lanes)
    see(v.1, at: shares.1, of: step, in: lanes)
    see(v.2, at: shares.2, of: step, in: lanes)
    see(v.3, at: shares.3, of: step, in: lanes)
    see(v.4, at: shares.4, of: step, in: lanes)
    let promising = Number.select(best.height - highest, positive: lanes, otherwise: 0)
    guard (0..<Number.laneCount).contains(where: { promising[$0].value > 0 }) else { return }
    refine(best, width, (low, high), step, promising, value)
  }

  /// Looks at the tops of two parabolas, the second through places near to the first one's top.
  @inlinable
  mutating func refine(
    _ first: Top, _ width: Number, _ bounds: (low: Number, high: Number), _ step: DenseStep<Number>,
    _ lanes: Number, _ value: (_ share: Number) -> Number
  ) {
    let near = width * Number(Self.nearness)
    let guess = first.centre + first.shift * width
    let centre = Number.maximum(bounds.low + near, Number.minimum(bounds.high - near, guess))
    let second = Top(
      centre: centre, left: value(centre - near), middle: value(centre),
      right: value(centre + near))
    see(second.middle, at: centre, of: step, in: lanes)
    let share = centre + second.shift * near
    see(value(share), at: share, of: step, in: lanes)
  }

  /// Takes in a value where a lane is meant and it is the highest so far.
  @inlinable
  mutating func see(
    _ value: Number, at share: Number, of step: DenseStep<Number>, in lanes: Number
  ) {
    let isHigher = Number.select(value - highest, positive: lanes, otherwise: 0)
    highest = Number.select(isHigher, positive: value, otherwise: highest)
    time = Number.select(isHigher, positive: step.time + share * step.length, otherwise: time)
  }

  /// One in each lane whose bit is set, zero elsewhere.
  @inlinable
  static func mask(_ lanes: UInt32) -> Number {
    var mask: Number = 0
    for lane in LaneSequence(lanes) { mask[lane] = 1 }
    return mask
  }

  /// The parabola through three places side by side, of which the middle one may be the highest.
  @usableFromInline
  struct Top {
    @usableFromInline var centre: Number
    @usableFromInline var left: Number
    @usableFromInline var middle: Number
    @usableFromInline var right: Number

    @inlinable
    init(centre: Number, left: Number, middle: Number, right: Number) {
      self.centre = centre
      self.left = left
      self.middle = middle
      self.right = right
    }

    /// Becomes another one where a condition is above zero.
    @inlinable
    mutating func become(_ other: Top, if condition: Number) {
      centre = Number.select(condition, positive: other.centre, otherwise: centre)
      left = Number.select(condition, positive: other.left, otherwise: left)
      middle = Number.select(condition, positive: other.middle, otherwise: middle)
      right = Number.select(condition, positive: other.right, otherwise: right)
    }

    /// How far the top lies from the middle, in distances of two places: −1 to 1; 0 without one.
    @inlinable
    var shift: Number {
      let curvature = left - 2 * middle + right
      let vertex = Number.half * (left - right) / curvature
      let bounded = Number.maximum(-1, Number.minimum(1, vertex))
      return Number.select(-curvature, positive: bounded, otherwise: 0)
    }

    /// How high the top is.
    @inlinable
    var height: Number { middle - Number.half * Number.half * (left - right) * shift }
  }
}
