// SPDX-License-Identifier: Apache-2.0

// Whoever imports Scalars sees exp, log and pow too, so that RealModule is named in this file alone.
@_exported public import RealModule

/// A number that the equations of the model are written in.
///
/// Every equation of Kairos is generic over `Scalar` and is written once. The type that stands in
/// for the scalar decides what running the equation means:
///
/// | type | what comes out |
/// |---|---|
/// | `Double` | the value for one patient |
/// | `Lanes` | the values for eight patients at once |
/// | `Dual` | the value and its derivatives |
/// | `Expression` | the formula itself, to differentiate, print and compile |
/// | `Dimensioned` | nothing but units: a sum of mg and mg/L is an error |
///
/// The protocol refines RealModule's protocols on purpose. A protocol that declares its own
/// arithmetic makes the type checker slow beyond use.
///
/// A scalar is not `Comparable`: an equation has no branches. Where a formula needs a corner, it
/// says so with `maximum`, `minimum` or `select`, which every scalar can differentiate or print.
public protocol Scalar: AlgebraicField, ElementaryFunctions, Sendable {
  /// A constant without a unit and without derivatives.
  init(_ constant: Double)

  /// a · b + c for solvers, rounded once where the processor does so by itself. Equations say a * b + c,
  /// which is rounded twice everywhere.
  ///
  /// Which of the two it is depends on the build, not on the numbers: `FUSED_MULTIPLY_ADD` is set in
  /// Package.swift where the instruction is sure to exist.
  static func product(_ a: Self, _ b: Self, plus c: Self) -> Self

  /// The power xʸ, with the same bits for one patient as for many.
  ///
  /// RealModule's `pow` of `Double` is that of the C library, whose last bit is its own.
  static func power(_ x: Self, _ y: Self) -> Self

  /// The power xʸ of a base above zero; a scalar may have a faster way for it than `pow`.
  static func positivePower(_ x: Self, _ y: Self) -> Self

  /// The larger of two numbers; the first when they are equal.
  static func maximum(_ a: Self, _ b: Self) -> Self

  /// The smaller of two numbers; the first when they are equal.
  static func minimum(_ a: Self, _ b: Self) -> Self

  /// The largest whole number that is not above x. There is no `ceiling`: it is −floor(−x).
  static func floor(_ x: Self) -> Self

  /// 1 where a relation holds between two numbers, 0 elsewhere.
  static func truth(_ a: Self, _ relation: Relation, _ b: Self) -> Self

  /// `positive` where `test` is greater than zero, `otherwise` elsewhere.
  static func select(_ test: Self, positive: Self, otherwise: Self) -> Self
}

extension Scalar {
  @inlinable
  public static func product(_ a: Self, _ b: Self, plus c: Self) -> Self { a * b + c }

  @inlinable
  public static func power(_ x: Self, _ y: Self) -> Self { pow(x, y) }

  @inlinable
  public static func positivePower(_ x: Self, _ y: Self) -> Self { pow(x, y) }

  /// One half, the only fraction that equations may write without a name.
  @inlinable
  public static var half: Self { Self(0.5) }

  /// The part of a number above zero: x where x > 0, else 0.
  @inlinable
  public static func positivePart(_ x: Self) -> Self {
    maximum(x, 0)
  }
}

/// A scalar that has one value now, so that a solver can judge the size of its error.
public protocol ValuedScalar: LanedScalar where Lane == Self {
  /// The value without its derivatives.
  var value: Double { get }

  /// The largest magnitude among the value and its derivatives: what error control looks at.
  var largestMagnitude: Double { get }
}
