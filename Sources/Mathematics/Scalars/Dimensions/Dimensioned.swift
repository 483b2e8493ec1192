// SPDX-License-Identifier: Apache-2.0

/// A number with its dimension, which finds the place where an equation mixes units.
///
/// Run an equation over `Dimensioned`: if it adds milligrams to milligrams per litre, takes the
/// logarithm of a dose or raises to a power of hours, the result carries the first such violation in
/// words. The equation runs to its end; nothing traps.
///
///     let dose = Dimensioned(50, Dimension(mass: 1))
///     let volume = Dimensioned(70, Dimension(volume: 1))
///     (dose + dose / volume).violation   // "adds mass and mass·volume⁻¹"
///
/// Constants are pure numbers, except zero: zero milligrams and zero hours are equal,
/// so the constant 0 goes with any dimension.
public struct Dimensioned: Sendable {
  /// The number in the units that belong to the dimension.
  public let value: Double

  /// The dimension; nil for a zero, which goes with any.
  public let dimension: Dimension?

  /// The first violation on the way to this number, as "adds mass and volume"; nil when all is well.
  public let violation: String?

  /// A quantity.
  public init(_ value: Double, _ dimension: Dimension) {
    self.init(value, dimension, nil)
  }

  init(_ value: Double, _ dimension: Dimension?, _ violation: String?) {
    self.value = value
    self.dimension = dimension
    self.violation = violation
  }

  /// Whether the dimension is `other`, or a zero's, and nothing was violated on the way.
  public func isConsistent(with other: Dimension) -> Bool {
    violation == nil && (dimension ?? other) == other
  }
}

extension Dimensioned {
  /// The common dimension of two numbers that an operation needs to be alike.
  static func alike(_ a: Dimensioned, _ b: Dimensioned, _ verb: String) -> (Dimension?, String?) {
    let earlier = a.violation ?? b.violation
    guard let first = a.dimension else { return (b.dimension, earlier) }
    guard let second = b.dimension, second != first else { return (first, earlier) }
    return (first, earlier ?? "\(verb) \(first.text) and \(second.text)")
  }

  /// What is wrong with giving this number to a function of pure numbers.
  func violation(in function: String) -> String? {
    guard violation == nil, let dimension, dimension != .one else { return violation }
    return "takes \(function) of \(dimension.text)"
  }
}

extension Dimensioned: Equatable {}

extension Dimensioned: Scalar {
  public init(_ constant: Double) {
    self.init(constant, constant == 0 ? nil : .one, nil)
  }

  /// Of a pure number: which number is whole depends on the unit.
  public static func floor(_ x: Dimensioned) -> Dimensioned {
    Dimensioned(Double.floor(x.value), .one, x.violation(in: "floor"))
  }

  public static func truth(
    _ a: Dimensioned, _ relation: Relation, _ b: Dimensioned
  ) -> Dimensioned {
    let (_, violation) = alike(a, b, "compares")
    return Dimensioned(Double.truth(a.value, relation, b.value), .one, violation)
  }

  public static func maximum(_ a: Dimensioned, _ b: Dimensioned) -> Dimensioned {
    let (dimension, violation) = alike(a, b, "compares")
    return Dimensioned(Double.maximum(a.value, b.value), dimension, violation)
  }

  public static func minimum(_ a: Dimensioned, _ b: Dimensioned) -> Dimensioned {
    let (dimension, violation) = alike(a, b, "compares")
    return Dimensioned(Double.minimum(a.value, b.value), dimension, violation)
  }

  /// The test may have any dimension, since any can be compared with zero.
  public static func select(
    _ test: Dimensioned, positive: Dimensioned, otherwise: Dimensioned
  ) -> Dimensioned {
    let (dimension, violation) = alike(positive, otherwise, "chooses between")
    let value = Double.select(test.value, positive: positive.value, otherwise: otherwise.value)
    return Dimensioned(value, dimension, test.violation ?? violation)
  }
}
