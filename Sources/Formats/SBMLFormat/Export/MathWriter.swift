// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars

/// Formulas as MathML, as SBML Level 3 Version 2 takes it, `max` and `min` included.
struct MathWriter {
  /// The namespace of units on numbers: that of the file.
  static let unitNamespace = "http://www.sbml.org/sbml/level3/version2/core"

  /// The unit of what a choice is made by.
  var unitOfTest = Unit.one

  /// The text of an operation whose operands are already written.
  func text(of operation: Expression.Operation<String>) -> String {
    switch operation {
    case .constant(let value): Self.number(value, .one)
    case .symbol(let symbol): Self.name(symbol.identifier)
    case .negation(let a): Self.apply("minus", a)
    case .sum(let a, let b): Self.apply("plus", a, b)
    case .difference(let a, let b): Self.apply("minus", a, b)
    case .product(let a, let b): Self.apply("times", a, b)
    case .quotient(let a, let b): Self.apply("divide", a, b)
    case .power(let a, let b), .positivePower(let a, let b): Self.apply("power", a, b)
    case .wholePower(let a, let n): Self.apply("power", a, Self.whole(n))
    case .root(let a, let n): Self.apply("root", "<degree>" + Self.whole(n) + "</degree>", a)
    case .function(let function, let a): Self.call(function, a)
    case .floor(let a): Self.apply("floor", a)
    case .truth(let a, let relation, let b):
      Self.choice(Self.apply(relation.element, a, b), Self.whole(1), Self.whole(0))
    case .maximum(let a, let b): Self.apply("max", a, b)
    case .minimum(let a, let b): Self.apply("min", a, b)
    case .selection(let test, let positive, let otherwise):
      Self.choice(Self.apply("gt", test, Self.number(0, unitOfTest)), positive, otherwise)
    }
  }

  static func apply(_ function: String, _ operands: String...) -> String {
    "<apply><\(function)/>" + operands.joined() + "</apply>"
  }

  static func name(_ identifier: String) -> String { "<ci>" + identifier + "</ci>" }

  private static func whole(_ n: Int) -> String {
    #"<cn type="integer" sbml:units="dimensionless">\#(n)</cn>"#
  }

  /// The shortest number that reads back the same; MathML sets the power of ten apart.
  static func number(_ value: Double, _ unit: Unit) -> String {
    if value.isNaN { return "<notanumber/>" }
    if value.isInfinite { return value > 0 ? "<infinity/>" : apply("minus", "<infinity/>") }
    let parts = "\(value)".split(separator: "e")
    let units = "sbml:units=\"\(UnitDefinitions.identifier(of: unit))\""
    guard parts.count == 2 else { return "<cn \(units)>\(value)</cn>" }
    return #"<cn type="e-notation" \#(units)>\#(parts[0])<sep/>\#(parts[1])</cn>"#
  }

  private static func choice(_ test: String, _ positive: String, _ otherwise: String) -> String {
    "<piecewise><piece>" + positive + test + "</piece><otherwise>" + otherwise
      + "</otherwise></piecewise>"
  }

  private static func call(_ function: ElementaryFunction, _ argument: String) -> String {
    switch function {
    case .log: apply("ln", argument)
    case .logOnePlus: apply("ln", apply("plus", whole(1), argument))
    case .expMinusOne: apply("minus", apply("exp", argument), whole(1))
    case .sqrt: apply("root", argument)
    case .asin, .acos, .atan, .asinh, .acosh, .atanh:
      apply("arc" + function.name.dropFirst(), argument)
    default: apply(function.name, argument)
    }
  }
}

extension Relation {
  /// The element of MathML.
  fileprivate var element: String {
    switch self {
    case .less: "lt"
    case .lessOrEqual: "leq"
    case .equal: "eq"
    case .unequal: "neq"
    }
  }
}
