// SPDX-License-Identifier: Apache-2.0

/// Eight numbers side by side, one for each of eight patients.
///
/// Run an equation over `Lanes` and eight patients come out at the price of one or two: the
/// processor works on several numbers at once (SIMD). Lanes never talk to each other. What stands
/// in a lane afterwards depends, to the last bit, only on what stood in that lane before.
///
///     var dose = Lanes(50)           // the same for all
///     dose[3] = 70                   // the fourth patient gets more
///     let concentration = dose / Lanes { volumes[$0] }
public struct Lanes: Sendable {
  /// The numbers as the processor holds them.
  public typealias Vector = SIMD8<Double>

  /// Which lanes a condition holds in.
  public typealias Mask = SIMDMask<SIMD8<Int64>>

  public var vector: Vector

  /// How many lanes there are.
  @inlinable @inline(__always)
  public static var count: Int { Vector.scalarCount }

  @inlinable @inline(__always)
  public init(_ vector: Vector) {
    self.vector = vector
  }

  /// Each lane by its number, counted from 0.
  @inlinable
  public init(_ value: (_ lane: Int) -> Double) {
    vector = Vector()
    for lane in 0..<Lanes.count { vector[lane] = value(lane) }
  }

  /// The number in one lane.
  ///
  /// - Precondition: `lane` lies in `0 ..< Lanes.count`.
  @inlinable @inline(__always)
  public subscript(lane: Int) -> Double {
    get { vector[lane] }
    set { vector[lane] = newValue }
  }

  /// A function of one number, lane by lane.
  @inlinable
  public func map(_ transform: (Double) -> Double) -> Lanes {
    Lanes { transform(vector[$0]) }
  }
}

extension Lanes: Equatable {}

// MARK: Conditions

extension Lanes {
  /// Where one number is less than another; false where one is not a number.
  @inlinable @inline(__always)
  public static func .< (a: Lanes, b: Lanes) -> Mask { a.vector .< b.vector }

  @inlinable @inline(__always)
  public static func .<= (a: Lanes, b: Lanes) -> Mask { a.vector .<= b.vector }

  @inlinable @inline(__always)
  public static func .> (a: Lanes, b: Lanes) -> Mask { a.vector .> b.vector }

  @inlinable @inline(__always)
  public static func .>= (a: Lanes, b: Lanes) -> Mask { a.vector .>= b.vector }

  /// Where two numbers are equal; false where one is not a number.
  @inlinable @inline(__always)
  public static func .== (a: Lanes, b: Lanes) -> Mask { a.vector .== b.vector }

  /// `positive` in the lanes of a mask, `otherwise` in the rest.
  @inlinable @inline(__always)
  public static func select(_ mask: Mask, positive: Lanes, otherwise: Lanes) -> Lanes {
    Lanes(otherwise.vector.replacing(with: positive.vector, where: mask))
  }
}

extension Lanes: Scalar {
  /// The same number in every lane.
  @inlinable @inline(__always)
  public init(_ constant: Double) {
    vector = Vector(repeating: constant)
  }

  @inlinable
  public static func floor(_ x: Lanes) -> Lanes { Lanes(x.vector.rounded(.down)) }

  @inlinable @inline(__always)
  public static func truth(_ a: Lanes, _ relation: Relation, _ b: Lanes) -> Lanes {
    select(relation(a, b), positive: 1, otherwise: 0)
  }

  @inlinable @inline(__always)
  public static func maximum(_ a: Lanes, _ b: Lanes) -> Lanes {
    select(b .> a, positive: b, otherwise: a)
  }

  @inlinable @inline(__always)
  public static func minimum(_ a: Lanes, _ b: Lanes) -> Lanes {
    select(b .< a, positive: b, otherwise: a)
  }

  @inlinable @inline(__always)
  public static func select(_ test: Lanes, positive: Lanes, otherwise: Lanes) -> Lanes {
    select(test .> 0, positive: positive, otherwise: otherwise)
  }
}
