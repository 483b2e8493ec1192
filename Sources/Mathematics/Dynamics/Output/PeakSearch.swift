// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The search for the highest value of something along the steps of each lane, from the dense
/// solution and not from any grid of output.
///
/// Each step is looked at in five places. Where the parabola through the highest of them and its
/// neighbours says that there is a top above all that was seen before, the solution is looked at
/// there, and once more around it. Lanes do not talk to each other.
///
/// A step at whose ends the value is less than half of the highest so far is not looked at within: it
/// would have to more than double and fall again in a single step.
///
/// Of tops that are alike, as those of equal doses, the time is that of the first: a top that is higher
/// by no more than a hundredth, with a valley of more than that before it, raises the value alone.
/// Which of equal tops is the highest would else be decided by rounding.
public struct PeakSearch<Number: LanedScalar> {
  /// The highest value in each lane; −∞ where nothing was seen.
  @usableFromInline var highest = Number(-.infinity)
  /// The top that gives the time, and when it was reached, in hours.
  @usableFromInline var first = Number(-.infinity)
  @usableFromInline var time: Number = 0
  /// One where there was a valley since that top.
  @usableFromInline var hasFallen: Number = 0

  /// Tops that differ by less than this share are alike.
  @usableFromInline static var likeness: Double { 0.01 }

  @inlinable
  public init() {}

  /// Begins anew in a lane.
  @inlinable
  public mutating func reset(_ lane: Int) {
    highest[lane] = Number.Lane(-.infinity)
    first[lane] = Number.Lane(-.infinity)
    hasFallen[lane] = 0
  }

  /// The peak in a lane: the highest value, and when the first top like it was reached.
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
    let ends = (value(low), value(high))
    let below = Number.half * highest - Number.maximum(ends.0, ends.1)
    let isFar = Number.select(highest, positive: below, otherwise: 0)
    let near = Number.select(isFar, positive: 0, otherwise: lanes)
    noteFall(to: ends.0, in: lanes)
    if (0..<Number.laneCount).contains(where: { near[$0].value > 0 }) {
      search(along: step, low, high, ends, in: near, value)
    }
    noteFall(to: ends.1, in: lanes)
  }

  /// Looks into a step.
  @inlinable
  mutating func search(
    along step: DenseStep<Number>, _ low: Number, _ high: Number,
    _ ends: (Number, Number), in lanes: Number, _ value: (_ share: Number) -> Number
  ) {
    let width = (high - low) * Number(0.25)
    let shares = (low, low + width, low + 2 * width, low + 3 * width, high)
    let v = (ends.0, value(shares.1), value(shares.2), value(shares.3), ends.1)
    var best = Top(centre: shares.1, left: v.0, middle: v.1, right: v.2)
    var top = Number.maximum(v.0, v.1)
    best.become(Top(centre: shares.2, left: v.1, middle: v.2, right: v.3), if: v.2 - top)
    top = Number.maximum(top, v.2)
    let last = Top(centre: shares.3, left: v.2, middle: v.3, right: v.4)
    best.become(last, if: Number.maximum(v.3, v.4) - top)
    var found = Place(value: v.0, share: shares.0)
    found.see(v.1, at: shares.1)
    found.see(v.2, at: shares.2)
    found.see(v.3, at: shares.3)
    found.see(v.4, at: shares.4)
    let promising = Number.select(best.height - highest, positive: lanes, otherwise: 0)
    if (0..<Number.laneCount).contains(where: { promising[$0].value > 0 }) {
      refine(best, width, (low, high), promising, &found, value)
    }
    take(found, of: step, in: lanes)
  }

  /// Looks at the tops of two parabolas, the second through places near to the first one's top.
  @inlinable
  func refine(
    _ first: Top, _ width: Number, _ bounds: (low: Number, high: Number), _ lanes: Number,
    _ found: inout Place, _ value: (_ share: Number) -> Number
  ) {
    let near = width * Number(Self.nearness)
    let guess = first.centre + first.shift * width
    let centre = Number.maximum(bounds.low + near, Number.minimum(bounds.high - near, guess))
    let second = Top(
      centre: centre, left: value(centre - near), middle: value(centre),
      right: value(centre + near))
    found.see(second.middle, at: centre, in: lanes)
    let share = centre + second.shift * near
    found.see(value(share), at: share, in: lanes)
  }

  /// Takes in the highest place of a step.
  @inlinable
  mutating func take(_ found: Place, of step: DenseStep<Number>, in lanes: Number) {
    let isHigher = Number.select(found.value - highest, positive: lanes, otherwise: 0)
    highest = Number.select(isHigher, positive: found.value, otherwise: highest)
    let margin = Number.select(hasFallen, positive: alike, otherwise: 0)
    let isFirst = Number.select(found.value - first - margin, positive: lanes, otherwise: 0)
    first = Number.select(isFirst, positive: found.value, otherwise: first)
    time = Number.select(
      isFirst, positive: step.time + found.share * step.length, otherwise: time)
    hasFallen = Number.select(isFirst, positive: 0, otherwise: hasFallen)
  }

  /// How far from the first top is like it.
  @inlinable
  var alike: Number { Number(Self.likeness) * Number.maximum(first, -first) }

  /// Notes where a value lies in a valley after the first top.
  @inlinable
  mutating func noteFall(to value: Number, in lanes: Number) {
    let isDown = Number.select(first - alike - value, positive: lanes, otherwise: 0)
    hasFallen = Number.select(isDown, positive: 1, otherwise: hasFallen)
  }

  /// A value, and at which share of a step.
  @usableFromInline
  struct Place {
    @usableFromInline var value: Number
    @usableFromInline var share: Number

    @inlinable
    init(value: Number, share: Number) {
      self.value = value
      self.share = share
    }

    /// Goes to another place where that is higher.
    @inlinable
    mutating func see(_ other: Number, at place: Number, in lanes: Number = 1) {
      let isHigher = Number.select(other - value, positive: lanes, otherwise: 0)
      value = Number.select(isHigher, positive: other, otherwise: value)
      share = Number.select(isHigher, positive: place, otherwise: share)
    }
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
