// SPDX-License-Identifier: Apache-2.0

/// A number together with its derivatives with respect to `count` chosen variables.
///
/// Arithmetic on dual numbers carries the chain rule along: evaluate a formula over `Dual` and the
/// exact derivatives come out beside the value, in the same pass (forward-mode differentiation).
/// Wengert RE. A simple automatic derivative evaluation program. Commun ACM 1964;7:463-464.
/// doi:10.1145/355586.364791
///
///     let x = Dual<Double, 2>(3, derivative: 0)
///     let y = Dual<Double, 2>(5, derivative: 1)
///     let z = x * y          // z.primal == 15, z[derivative: 0] == 5, z[derivative: 1] == 3
///
/// Dual numbers of dual numbers give second derivatives. The derivatives lie inside the value, so
/// that no operation allocates memory.
public struct Dual<Base: Scalar, let count: Int>: Sendable {
  /// The value without its derivatives.
  public var primal: Base

  @usableFromInline var partials: InlineArray<count, Base>

  @inlinable
  init(primal: Base, partials: InlineArray<count, Base>) {
    self.primal = primal
    self.partials = partials
  }

  /// A number that depends on none of the variables.
  @inlinable
  public init(primal: Base) {
    self.init(primal: primal, partials: InlineArray(repeating: 0))
  }

  /// The variable number `index` itself, where it has the value `primal`.
  ///
  /// - Precondition: `index` lies in `0 ..< count`.
  @inlinable
  public init(_ primal: Base, derivative index: Int) {
    self.init(primal: primal)
    partials[index] = 1
  }

  /// The derivative with respect to variable number `index`.
  @inlinable
  public subscript(derivative index: Int) -> Base {
    get { partials[index] }
    set { partials[index] = newValue }
  }
}

extension Dual {
  /// A function of this number alone, by the chain rule.
  @inlinable
  func chained(_ value: Base, slope: Base) -> Dual {
    Dual(primal: value, partials: InlineArray { slope * partials[$0] })
  }

  /// A function of two numbers, by the chain rule.
  @inlinable
  static func chained(_ value: Base, _ a: Dual, slope s: Base, _ b: Dual, slope t: Base) -> Dual {
    Dual(primal: value, partials: InlineArray { s * a.partials[$0] + t * b.partials[$0] })
  }
}

extension Dual: Equatable {
  @inlinable
  public static func == (a: Dual, b: Dual) -> Bool {
    var isEqual = a.primal == b.primal
    for index in 0..<count {
      isEqual = isEqual && a.partials[index] == b.partials[index]
    }
    return isEqual
  }
}

extension Dual: Scalar {
  @inlinable
  public init(_ constant: Double) { self.init(primal: Base(constant)) }

  /// The steps have no slope.
  @inlinable
  public static func floor(_ x: Dual) -> Dual { Dual(primal: Base.floor(x.primal)) }

  @inlinable
  public static func truth(_ a: Dual, _ relation: Relation, _ b: Dual) -> Dual {
    Dual(primal: Base.truth(a.primal, relation, b.primal))
  }

  @inlinable
  public static func select(_ test: Dual, positive: Dual, otherwise: Dual) -> Dual {
    select(test.primal, positive, otherwise)
  }

  @inlinable
  public static func maximum(_ a: Dual, _ b: Dual) -> Dual {
    select(b.primal - a.primal, b, a)
  }

  @inlinable
  public static func minimum(_ a: Dual, _ b: Dual) -> Dual {
    select(a.primal - b.primal, b, a)
  }

  @inlinable
  static func select(_ test: Base, _ positive: Dual, _ otherwise: Dual) -> Dual {
    Dual(
      primal: Base.select(test, positive: positive.primal, otherwise: otherwise.primal),
      partials: InlineArray {
        Base.select(test, positive: positive.partials[$0], otherwise: otherwise.partials[$0])
      })
  }
}

extension Dual: LanedScalar where Base: ValuedScalar {
  public typealias Lane = Dual
}

extension Dual: ValuedScalar where Base: ValuedScalar {
  @inlinable
  public var value: Double { primal.value }

  @inlinable
  public var largestMagnitude: Double {
    var largest = primal.largestMagnitude
    for index in 0..<count {
      largest = Double.maximum(largest, partials[index].largestMagnitude)
    }
    return largest
  }
}
