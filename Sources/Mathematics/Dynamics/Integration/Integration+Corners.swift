// SPDX-License-Identifier: Apache-2.0

public import Scalars

// Equations bend where one of their terms begins or ends. A step across a bend has an error of
// lower order than the method, which its estimate may not see: it is tried again up to the bend.

/// A corner that a lane crosses within a step: between which shares of the step, and how far from
/// the corner the state is there.
@usableFromInline
struct Crossing {
  @usableFromInline let corner: Int
  @usableFromInline var before = 0.0
  @usableFromInline var after = 1.0
  @usableFromInline var sideBefore: Double
  @usableFromInline var sideAfter: Double
  /// Whether the guess is good enough. It is then left alone: how long others search must not move it.
  @usableFromInline var isSettled = false

  @inlinable
  init(_ corner: Int, _ sideBefore: Double, _ sideAfter: Double) {
    self.corner = corner
    self.sideBefore = sideBefore
    self.sideAfter = sideAfter
  }

  /// Where a straight line between both ends crosses.
  @inlinable
  var guess: Double {
    before + (after - before) * sideBefore / (sideBefore - sideAfter)
  }

  /// Takes one more point into account. The end that stays counts half from then on, so that both
  /// ends move (the Illinois method: Dowell M, Jarratt P. BIT 1971;11:168, doi:10.1007/BF01934364).
  @inlinable
  mutating func narrow(_ share: Double, _ side: Double) {
    if side > 0 && sideBefore > 0 || side < 0 && sideBefore < 0 {
      (before, sideBefore, sideAfter) = (share, side, sideAfter / 2)
    } else {
      (after, sideAfter, sideBefore) = (share, side, sideBefore / 2)
    }
  }
}

extension Integration {
  /// A corner nearer than this to the end of a step, as a share of it, does no harm. One near the
  /// start does: the whole step would be linearized on the wrong side.
  @usableFromInline static var nearEnd: Double { 1e-4 }
  /// A step is cut this much behind the corner, so that the next one begins on the far side.
  @usableFromInline static var overshoot: Double { 1e-5 }
  /// No step is cut to less than this, in units of the last place of time.
  @usableFromInline static var shortestStep: Double { 64 }
  /// A step is cut no more often than this, so that it always ends.
  @usableFromInline static var largestCutCount: Int { 6 }
  /// A step that ends this near to a corner, as a share of where it began, may hide it.
  @usableFromInline static var suspicion: Double { 0.15 }
  /// The share of such a step that is tried instead.
  @usableFromInline static var caution: Double { 0.7 }
  /// How good the first guess of a corner is, as a share of the step.
  @usableFromInline static var roughly: Double { 0.02 }
  /// How often the guess of a corner is refined at most.
  @usableFromInline static var refinements: Int { 7 }

  /// The share of the step after which each lane meets its first corner; 1 where it meets none.
  @inlinable
  mutating func cutAtCorners() -> Number {
    guard field.system.cornerCount > 0 else { return 1 }
    field.system.corners(at: memory.state, into: memory.sides)
    field.system.corners(at: memory.argument, into: memory.sidesAtEnd)
    var shares: Number = 1
    let isAny = findCrossings()
    for lane in 0..<Number.laneCount where isNewlySuspect(lane) {
      shares[lane] = Lane(Self.caution)
    }
    guard isAny else { return shares }
    var rest = Self.refinements
    while rest > 0, refineCrossings() { rest -= 1 }
    for lane in 0..<Number.laneCount {
      guard let crossing = seats[lane].crossing else { continue }
      let share = Swift.max(crossing.guess + Self.overshoot, shortestShare(in: lane))
      if share < 1 - Self.nearEnd + Self.overshoot { shares[lane] = Lane(share) }
    }
    return shares
  }

  /// The shortest share of a step that it is cut to, some units of the last place of time: a step that
  /// begins at a corner must not end where it began.
  @inlinable
  func shortestShare(in lane: Int) -> Double {
    Self.shortestStep * seats[lane].stepEnd.ulp / step[lane].value
  }

  /// Whether a step ends so near to a corner, seen from its start, that it may have crossed it just
  /// before: just behind a corner the error estimate does not show it yet.
  @inlinable
  func mayHide(_ lane: Int, _ a: Double, _ b: Double) -> Bool {
    seats[lane].cuts == 0 && !(a > 0 && b < 0 || a < 0 && b > 0)
      && b.magnitude < Self.suspicion * a.magnitude
  }

  /// Whether a step that may hide a corner is to be tried again, shorter; once is enough, since the
  /// next step then has the corner in its middle, where it shows.
  @inlinable
  func isNewlySuspect(_ lane: Int) -> Bool {
    seats[lane].isSuspect && !seats[lane].isCautious && seats[lane].crossing == nil
  }

  /// Notes which corner each lane crosses first, as far as both ends of the step tell; false where
  /// none is crossed.
  @inlinable
  func findCrossings() -> Bool {
    var isAny = false
    for lane in 0..<Number.laneCount {
      seats[lane].crossing = nil
      seats[lane].isSuspect = false
      guard seats[lane].isTaken, seats[lane].cuts < Self.largestCutCount else { continue }
      for corner in 0..<memory.sides.count {
        let (a, b) = (
          memory.sides[corner][lane].value, memory.sidesAtEnd[corner][lane].value
        )
        if mayHide(lane, a, b) { seats[lane].isSuspect = true }
        guard a > 0 && b < 0 || a < 0 && b > 0 else { continue }
        let crossing = Crossing(corner, a, b)
        if crossing.guess < seats[lane].crossing?.guess ?? 1 { seats[lane].crossing = crossing }
        isAny = true
      }
    }
    return isAny
  }

  /// Looks on which side the states are at each guess; false once no guess moves much. The first
  /// guess of a step need not be good: the polynomial bends too late itself.
  @inlinable
  func refineCrossings() -> Bool {
    var isMoving = false
    var shares: Number = 1
    for lane in 0..<Number.laneCount {
      shares[lane] = Lane(seats[lane].crossing?.guess ?? 1)
    }
    polynomial.state(at: shares, into: memory.shown)
    field.system.corners(at: memory.shown, into: memory.sidesAtEnd)
    for lane in 0..<Number.laneCount {
      guard var crossing = seats[lane].crossing, !crossing.isSettled else { continue }
      let share = shares[lane].value
      crossing.narrow(share, memory.sidesAtEnd[crossing.corner][lane].value)
      let move = crossing.guess - share
      let enough = seats[lane].cuts == 0 ? Self.roughly : Self.overshoot
      crossing.isSettled = !(move.magnitude > enough)
      if !crossing.isSettled { isMoving = true }
      seats[lane].crossing = crossing
    }
    return isMoving
  }
}
