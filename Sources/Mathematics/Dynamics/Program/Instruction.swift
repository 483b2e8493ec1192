// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// One step of a program: what to do, with the numbers at which places, and where the result goes.
@usableFromInline
struct Instruction: Sendable {
  /// What is done with a, b, c and d. Products inside sums are rounded like any product: joining
  /// two operations saves the way through memory and changes no bit.
  @usableFromInline
  enum Code: UInt8, CaseIterable, Sendable {
    case negation, sum, difference, product, quotient
    /// a + b + c and a · b · c, from the left.
    case tripleSum, tripleProduct
    /// a + b − c, a − b + c, a − b − c, from the left.
    case sumMinus, differencePlus, differenceMinus
    /// a · b + c, a · b − c, c − a · b.
    case productPlus, productMinus, minusProduct
    /// a · b + c · d, a · b − c · d.
    case productPlusProduct, productMinusProduct
    /// (a − b) · c.
    case differenceTimes
    case power, positivePower, wholePower, root
    case exp, log, sqrt, function
    case floor, truth, maximum, minimum, selection
  }

  @usableFromInline let code: Code
  /// An exponent, or which function or relation.
  @usableFromInline let detail: Int32
  @usableFromInline var target: UInt32
  /// The places of the operands; unused ones repeat the first.
  @usableFromInline var a: UInt32
  @usableFromInline var b: UInt32
  @usableFromInline var c: UInt32
  @usableFromInline var d: UInt32

  init(_ code: Code, detail: Int = 0, target: Int, _ operands: [Int]) {
    self.code = code
    self.detail = Int32(detail)
    self.target = UInt32(target)
    func place(_ index: Int) -> UInt32 {
      UInt32(index < operands.count ? operands[index] : operands[0])
    }
    (a, b, c, d) = (place(0), place(1), place(2), place(3))
  }

  /// The relation of a step that compares.
  @inlinable
  var relation: Relation {
    guard let relation = Relation(rawValue: Int(detail)) else {
      preconditionFailure("the step compares by a relation")
    }
    return relation
  }

  /// The function of a step that calls one by its number.
  @inlinable
  var function: ElementaryFunction {
    guard let function = ElementaryFunction(rawValue: Int(detail)) else {
      preconditionFailure("the step calls a function")
    }
    return function
  }

  /// The places of all operands; some may be named more than once.
  var operands: [Int] { [Int(a), Int(b), Int(c), Int(d)] }

  /// The same step with numbers at other places.
  func moved(_ place: (Int) -> Int) -> Instruction {
    var moved = self
    moved.target = UInt32(place(Int(target)))
    moved.a = UInt32(place(Int(a)))
    moved.b = UInt32(place(Int(b)))
    moved.c = UInt32(place(Int(c)))
    moved.d = UInt32(place(Int(d)))
    return moved
  }
}
