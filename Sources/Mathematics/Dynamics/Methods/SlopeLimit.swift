// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// What a slope tends to where it is not a number, as 0/0 at the start or S·ln S of what is not there.
///
/// The point is approached from ahead, along the slopes that are known: y + h·f for shorter and shorter
/// h. What stands at zero and does not move is taken off it as well, in two directions: a limit that
/// depends on the direction is none. A slope that has no finite limit (1/x, 1/t) stays what it was.
@usableFromInline
struct SlopeLimit<System: DynamicalSystem> where System.Number: LanedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let system: System
  @usableFromInline let point: StateVector<Number>
  @usableFromInline let time: Number
  @usableFromInline let arena: Arena<Number>
  @usableFromInline let near: StateVector<Number>
  /// The slopes at the points near by, one vector after the other.
  @usableFromInline let slopes: StateVector<Number>

  /// From how many points.
  @usableFromInline static var looks: Int { 6 }
  /// The first of them, and how much nearer each next one is.
  @usableFromInline static var first: Double { 0x1p-20 }
  @usableFromInline static var nearer: Double { 0x1p-8 }
  /// Two neighbours that differ by no more than this share tell the limit.
  @usableFromInline static var agreement: Double { 1e-5 }
  /// Slopes that fall by this factor twice in a row fall to zero.
  @usableFromInline static var fall: Double { 8 }

  @inlinable
  init(_ system: System, at point: StateVector<Number>, _ time: Number) {
    (self.system, self.point, self.time) = (system, point, time)
    arena = Arena(capacity: (1 + Self.looks) * point.count)
    near = arena.take(point.count)
    slopes = arena.take(Self.looks * point.count)
  }

  /// Whether every slope is a finite number.
  @inlinable
  static func areFinite(_ rates: StateVector<Number>) -> Bool {
    var doubt: Number = 0
    for i in 0..<rates.count { doubt += rates[i] - rates[i] }
    return (0..<Number.laneCount).allSatisfy { doubt[$0].value == 0 }
  }

  /// Writes the limits of slopes that are not finite, where they have one.
  @inlinable
  func complete(_ rates: StateVector<Number>) {
    defer { withExtendedLifetime(arena) {} }
    approach(rates) { _ in 0 }
    fill(rates) { limit(of: $0, in: $1) }
    guard !Self.areFinite(rates) else { return }
    approach(rates) { _ in 1 }
    var straight: [Double?] = []
    each(of: rates) { straight.append(limit(of: $0, in: $1)) }
    approach(rates) { Double(1 + $0 % Self.looks) }
    var places = straight.makeIterator()
    fill(rates) {
      guard let one = places.next() ?? nil, let other = limit(of: $0, in: $1) else { return nil }
      return Self.agree(one, other) ? one : nil
    }
  }

  /// Looks at slopes nearer and nearer; a weight takes a state off zero that does not move.
  @inlinable
  func approach(_ rates: StateVector<Number>, _ weight: (_ state: Int) -> Double) {
    var distance = Self.first
    for look in 0..<Self.looks {
      for i in 0..<point.count {
        near[i] = point[i]
        for lane in 0..<Number.laneCount {
          let (value, rate) = (point[i][lane].value, rates[i][lane].value)
          let moves = rate.isFinite && rate != 0
          guard moves || value == 0 else { continue }
          near[i][lane] = Number.Lane(value + distance * (moves ? rate : weight(i)))
        }
      }
      system.derivatives(
        of: near, at: time, into: StateVector(slopes.base + look * point.count, count: point.count))
      distance *= Self.nearer
    }
  }

  /// Visits what is not finite, lane by lane.
  @inlinable
  func each(of rates: StateVector<Number>, _ visit: (_ state: Int, _ lane: Int) -> Void) {
    for i in 0..<rates.count {
      for lane in 0..<Number.laneCount where !rates[i][lane].value.isFinite { visit(i, lane) }
    }
  }

  @inlinable
  func fill(_ rates: StateVector<Number>, _ limit: (_ state: Int, _ lane: Int) -> Double?) {
    each(of: rates) { i, lane in
      if let value = limit(i, lane) { rates[i][lane] = Number.Lane(value) }
    }
  }

  /// What the slope of a state comes to: neighbours agree, or fall and fall.
  @inlinable
  func limit(of state: Int, in lane: Int) -> Double? {
    let values = (0..<Self.looks).map { slopes[$0 * point.count + state][lane].value }
    for look in 1..<Self.looks {
      if Self.agree(values[look - 1], values[look]) { return values[look] }
      guard look > 1, values[look - 2].isFinite else { continue }
      let falls = [look - 1, look].allSatisfy {
        Self.fall * values[$0].magnitude <= values[$0 - 1].magnitude
      }
      if falls { return 0 }
    }
    return nil
  }

  @inlinable
  static func agree(_ a: Double, _ b: Double) -> Bool {
    a.isFinite && b.isFinite
      && (a - b).magnitude <= agreement * Double.maximum(a.magnitude, b.magnitude)
  }
}
