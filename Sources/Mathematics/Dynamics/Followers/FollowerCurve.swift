// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A follower within a step of the solution: where it begins to follow its level, and where it stops.
///
/// The level is a polynomial L of degree 4 in the share θ of the step, through its values at five
/// places: as the dense output, from which it comes. With K = k h the equation dM/dθ = K (L − M) has
/// the solution
///
///     M(θ) = P(θ) + (M₀ − P(θ₀)) e^(−K(θ−θ₀)),   P = L − P′/K,
///
/// where P is a polynomial again, its coefficients pⱼ = lⱼ − (j+1) pⱼ₊₁/K. Where K is small, the terms of
/// P cancel, and the integral over θ is taken by three points of Gauss instead. Both are written once
/// for all lanes, and none of them looks at another.
@usableFromInline
struct FollowerCurve<Number: LanedScalar> {
  /// l₀ … l₄, K, the share at which it begins to follow, and that at which it stops.
  @usableFromInline let numbers: StateVector<Number>

  /// How many numbers a curve takes.
  @usableFromInline static var size: Int { 8 }
  /// The places of the level within a step.
  @usableFromInline static var places: Int { 5 }
  @usableFromInline static var distance: Double { 0.25 }
  /// Below this K the integral is taken by points.
  @usableFromInline static var slow: Double { 0.125 }

  @inlinable
  init(_ numbers: StateVector<Number>, _ place: Int) {
    self.numbers = StateVector(numbers.base + place * Self.size, count: Self.size)
  }

  @inlinable
  var speed: Number {
    get { numbers[5] }
    nonmutating set { numbers[5] = newValue }
  }

  @inlinable
  var begin: Number {
    get { numbers[6] }
    nonmutating set { numbers[6] = newValue }
  }

  @inlinable
  var end: Number {
    get { numbers[7] }
    nonmutating set { numbers[7] = newValue }
  }

  /// The level at a share of the step.
  @inlinable
  func level(at share: Number) -> Number {
    let upper = numbers[2] + share * (numbers[3] + share * numbers[4])
    return numbers[0] + share * (numbers[1] + share * upper)
  }

  /// The follower at a share of the step.
  ///
  /// - Parameter start: what it is at the start of the step.
  @inlinable
  func value(at share: Number, from start: Number) -> Number {
    following(until: Number.minimum(Number.maximum(share, begin), end), from: start)
  }

  /// What it has come to if it has followed until a share of the step; what it was, if that lies no
  /// later than where it begins.
  @inlinable
  func following(until share: Number, from start: Number) -> Number {
    let span = speed * (share - begin)
    guard isAny(span) else { return start }
    let isSlow = Number(Self.slow) - speed
    var value = closed(share, span, start)
    if isAny(isSlow) {
      value = Number.select(isSlow, positive: integrated(share, span, start), otherwise: value)
    }
    return Number.select(span, positive: value, otherwise: start)
  }

  /// Whether a number is above zero in any lane: what is computed for none is left out, which changes
  /// nothing in those where it counts.
  @inlinable
  func isAny(_ number: Number) -> Bool {
    (0..<Number.laneCount).contains { number[$0].value > 0 }
  }

  /// e^(−x), as a power of two: with the same bits for one patient as for many.
  @inlinable
  static func decay(_ x: Number) -> Number {
    Number.positivePower(2, Number(-1.4426950408889634) * x)
  }

  @inlinable
  func closed(_ share: Number, _ span: Number, _ start: Number) -> Number {
    let time = 1 / speed
    let p4 = numbers[4]
    let p3 = numbers[3] - 4 * time * p4
    let p2 = numbers[2] - 3 * time * p3
    let p1 = numbers[1] - 2 * time * p2
    let p0 = numbers[0] - time * p1
    let now = p0 + share * (p1 + share * (p2 + share * (p3 + share * p4)))
    let then = p0 + begin * (p1 + begin * (p2 + begin * (p3 + begin * p4)))
    return now + (start - then) * Self.decay(span)
  }

  /// Abramowitz M, Stegun IA. Handbook of mathematical functions. 1964, 25.4.30, three points.
  @inlinable
  func integrated(_ share: Number, _ span: Number, _ start: Number) -> Number {
    let (middle, half) = (Number.half * (begin + share), Number.half * (share - begin))
    let offset = Number(0.7745966692414834)
    let (early, late) = (middle - offset * half, middle + offset * half)
    let (left, right) = (Number.half * span * (1 + offset), Number.half * span * (1 - offset))
    let outer = Self.decay(left) * level(at: early) + Self.decay(right) * level(at: late)
    let inner = Self.decay(Number.half * span) * level(at: middle)
    return Self.decay(span) * start + span / 18 * (5 * outer + 8 * inner)
  }
}

extension FollowerCurve {
  /// Takes in what the level is at five places of the step, each a quarter from the next: Newton's
  /// polynomial through them.
  @inlinable
  func setLevel(_ v: (Number, Number, Number, Number, Number)) {
    let first = (v.1 - v.0, v.2 - v.1, v.3 - v.2, v.4 - v.3)
    let second = (first.1 - first.0, first.2 - first.1, first.3 - first.2)
    let third = (second.1 - second.0, second.2 - second.1)
    let (d1, d2, d3, d4) = (first.0, second.0, third.0, third.1 - third.0)
    numbers[0] = v.0
    numbers[1] = 4 * d1 - 2 * d2 + Number(4.0 / 3) * d3 - d4
    numbers[2] = 8 * d2 - 8 * d3 + Number(22.0 / 3) * d4
    numbers[3] = Number(32.0 / 3) * d3 - 16 * d4
    numbers[4] = Number(32.0 / 3) * d4
  }

  /// Follows all along the step.
  @inlinable
  func setFree() { (begin, end) = (0, 1) }

  /// Finds where the level rises above what it was at the start of the step, and where it falls below
  /// what it has come to.
  @inlinable
  func setHolding(_ v: (Number, Number, Number, Number, Number), from start: Number) {
    (begin, end) = (1, 1)
    let highest = Number.maximum(
      Number.maximum(v.0, v.1), Number.maximum(Number.maximum(v.2, v.3), v.4))
    guard isAny(highest - start) else { return }
    begin = rise(v, from: start)
    var (low, high, above, below): (Number, Number, Number, Number) = (1, 1, 0, 0)
    var before = (share: begin, excess: level(at: begin) - start)
    var isOver: Number = 0
    for place in 1..<Self.places {
      let share = Number(Double(place) * Self.distance)
      let excess = level(at: share) - following(until: share, from: start)
      let isMet = Number.select(share - begin, positive: -excess, otherwise: 0)
      let isFirst = Number.select(isOver, positive: 0, otherwise: isMet)
      low = Number.select(isFirst, positive: before.share, otherwise: low)
      above = Number.select(isFirst, positive: before.excess, otherwise: above)
      high = Number.select(isFirst, positive: share, otherwise: high)
      below = Number.select(isFirst, positive: excess, otherwise: below)
      isOver = Number.select(isFirst, positive: 1, otherwise: isOver)
      before = (Number.maximum(share, begin), excess)
    }
    guard isAny(isOver) else { return }
    let meeting = meeting(low, high, above, below, from: start)
    end = Number.select(isOver, positive: meeting, otherwise: 1)
  }

  /// Where the level first lies above what the follower is at the start; 1 where it never does. An
  /// error of this place acts as its square: what begins to follow has no slope yet.
  @inlinable
  func rise(_ v: (Number, Number, Number, Number, Number), from start: Number) -> Number {
    var line: Number = 1
    let pairs = (
      (v.3, v.4, 0.75), (v.2, v.3, 0.5), (v.1, v.2, 0.25), (v.0, v.1, 0.0)
    )
    let distance = Number(Self.distance)
    func look(_ pair: (before: Number, after: Number, share: Double)) {
      let share = Number(pair.share) + distance * (start - pair.before) / (pair.after - pair.before)
      line = Number.select(pair.after - start, positive: share, otherwise: line)
    }
    look(pairs.0)
    look(pairs.1)
    look(pairs.2)
    look(pairs.3)
    let tangent = line - (level(at: line) - start) / slope(at: line)
    let near = Number.maximum(line - distance, Number.minimum(line + distance, tangent))
    let bounded = Number.maximum(0, Number.minimum(1, near))
    let rise = Number.select(slope(at: line), positive: bounded, otherwise: line)
    let inside = Number.select(1 - line, positive: rise, otherwise: 1)
    return Number.select(v.0 - start, positive: 0, otherwise: inside)
  }

  /// dL/dθ.
  @inlinable
  func slope(at share: Number) -> Number {
    numbers[1] + share * (2 * numbers[2] + share * (3 * numbers[3] + share * 4 * numbers[4]))
  }

  /// How often the place where follower and level meet is bettered.
  @usableFromInline static var refinements: Int { 6 }

  /// Where both meet between two shares of the step (the Illinois method: Dowell M, Jarratt P. BIT
  /// 1971;11:168, doi:10.1007/BF01934364). The follower has no slope there, so that an error of this
  /// place, too, acts as its square.
  @inlinable
  func meeting(
    _ low: Number, _ high: Number, _ above: Number, _ below: Number, from start: Number
  ) -> Number {
    var (low, high, above, below) = (low, high, above, below)
    var guess = Number.half * (low + high)
    for _ in 0..<Self.refinements {
      let excess = level(at: guess) - following(until: guess, from: start)
      low = Number.select(excess, positive: guess, otherwise: low)
      high = Number.select(excess, positive: high, otherwise: guess)
      let (lessAbove, lessBelow) = (Number.half * above, Number.half * below)
      above = Number.select(excess, positive: excess, otherwise: lessAbove)
      below = Number.select(excess, positive: lessBelow, otherwise: excess)
      let next = low + (high - low) * above / (above - below)
      guess = Number.select(above - below, positive: next, otherwise: guess)
    }
    return guess
  }
}
