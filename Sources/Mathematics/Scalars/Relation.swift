// SPDX-License-Identifier: Apache-2.0

/// How two numbers are compared. Each relation is false where one of them is not a number, except
/// that unequal is then true.
///
/// Truth is a number in formulas: 1 where the relation holds and 0 where it does not. "And" is the
/// smaller of two truths, "or" the larger, "not" is 1 minus a truth.
public enum Relation: Int, CaseIterable, Sendable {
  case less, lessOrEqual, equal, unequal

  /// Whether it holds between two numbers.
  @inlinable
  public func callAsFunction(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .equal: a == b
    case .unequal: a != b
    }
  }

  /// In which lanes it holds.
  @inlinable
  public func callAsFunction(_ a: Lanes, _ b: Lanes) -> Lanes.Mask {
    switch self {
    case .less: a .< b
    case .lessOrEqual: a .<= b
    case .equal: a .== b
    case .unequal: .!(a .== b)
    }
  }

  /// The sign between two numbers, as programming languages write it.
  public var sign: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "<="
    case .equal: "=="
    case .unequal: "!="
    }
  }

  /// The sign in LaTeX.
  public var latex: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: #"\le"#
    case .equal: "="
    case .unequal: #"\ne"#
    }
  }

  /// The name of the case, as Swift writes it.
  var name: String {
    switch self {
    case .less: "less"
    case .lessOrEqual: "lessOrEqual"
    case .equal: "equal"
    case .unequal: "unequal"
    }
  }
}
