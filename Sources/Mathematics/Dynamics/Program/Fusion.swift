// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The step for one operation, which takes in operations that serve it alone: x y + z is one step.
struct Fusion {
  private(set) var instruction: Instruction
  /// The positions of the operations taken in.
  private(set) var absorbed: [Int] = []

  init(compilation: Compilation, position: Int) {
    let graph = compilation.graph
    instruction = Instruction(graph.operations[position], at: position, in: graph)
    switch graph.operations[position] {
    case .sum(let a, let b): fuse(sum: a, b, position, compilation)
    case .difference(let a, let b): fuse(difference: a, b, position, compilation)
    case .product(let a, let b): fuse(product: a, b, position, compilation)
    default: break
    }
  }

  private mutating func become(_ code: Instruction.Code, _ operands: [Int], absorbing: [Int]) {
    instruction = Instruction(code, target: Int(instruction.target), operands)
    absorbed = absorbing
  }

  private mutating func fuse(sum a: Int, _ b: Int, _ user: Int, _ compilation: Compilation) {
    let (left, right) = (compilation.part(a, of: user), compilation.part(b, of: user))
    switch (left, right) {
    case (.product(let w, let x), .product(let y, let z)):
      become(.productPlusProduct, [w, x, y, z], absorbing: [a, b])
    case (.product(let x, let y), _): become(.productPlus, [x, y, b], absorbing: [a])
    case (_, .product(let x, let y)): become(.productPlus, [x, y, a], absorbing: [b])
    case (.sum(let x, let y), _): become(.tripleSum, [x, y, b], absorbing: [a])
    case (.difference(let x, let y), _): become(.differencePlus, [x, y, b], absorbing: [a])
    case (_, .difference(let x, let y)): become(.differencePlus, [x, y, a], absorbing: [b])
    default: break
    }
  }

  private mutating func fuse(difference a: Int, _ b: Int, _ user: Int, _ compilation: Compilation) {
    let (left, right) = (compilation.part(a, of: user), compilation.part(b, of: user))
    switch (left, right) {
    case (.product(let w, let x), .product(let y, let z)):
      become(.productMinusProduct, [w, x, y, z], absorbing: [a, b])
    case (.product(let x, let y), _): become(.productMinus, [x, y, b], absorbing: [a])
    case (_, .product(let x, let y)): become(.minusProduct, [x, y, a], absorbing: [b])
    case (.difference(let x, let y), _): become(.differenceMinus, [x, y, b], absorbing: [a])
    case (.sum(let x, let y), _): become(.sumMinus, [x, y, b], absorbing: [a])
    default: break
    }
  }

  private mutating func fuse(product a: Int, _ b: Int, _ user: Int, _ compilation: Compilation) {
    let (left, right) = (compilation.part(a, of: user), compilation.part(b, of: user))
    switch (left, right) {
    case (.difference(let x, let y), _): become(.differenceTimes, [x, y, b], absorbing: [a])
    case (_, .difference(let x, let y)): become(.differenceTimes, [x, y, a], absorbing: [b])
    case (.product(let x, let y), _): become(.tripleProduct, [x, y, b], absorbing: [a])
    default: break
    }
  }
}

extension Instruction {
  /// The step for an operation of a graph, which is no leaf.
  init(_ operation: Expression.Operation<Int>, at target: Int, in graph: ExpressionGraph) {
    let (code, detail) = Instruction.meaning(of: operation, in: graph)
    self.init(code, detail: detail, target: target, operation.operands)
  }

  private static func meaning(
    of operation: Expression.Operation<Int>, in graph: ExpressionGraph
  ) -> (Code, detail: Int) {
    switch operation {
    case .constant, .symbol: preconditionFailure("a leaf is no step")
    case .negation: (.negation, 0)
    case .sum: (.sum, 0)
    case .difference: (.difference, 0)
    case .product: (.product, 0)
    case .quotient: (.quotient, 0)
    case .power(let base, _):
      (isAboveZero(base, in: graph) ? .positivePower : .power, 0)
    case .positivePower: (.positivePower, 0)
    case .wholePower(_, let n): (.wholePower, n)
    case .root(_, let n): (.root, n)
    case .function(.exp, _): (.exp, 0)
    case .function(.log, _): (.log, 0)
    case .function(.sqrt, _): (.sqrt, 0)
    case .function(let function, _): (.function, function.rawValue)
    case .floor: (.floor, 0)
    case .truth(_, let relation, _): (.truth, relation.rawValue)
    case .maximum: (.maximum, 0)
    case .minimum: (.minimum, 0)
    case .selection: (.selection, 0)
    }
  }

  /// Whether a base is held above zero by a constant: in files that were
  /// exported, `positivePower` is written so.
  private static func isAboveZero(_ base: Int, in graph: ExpressionGraph) -> Bool {
    guard case .maximum(let x, let y) = graph.operations[base] else { return false }
    return [x, y].contains { position in
      if case .constant(let floor) = graph.operations[position] {
        return floor.isNormal && floor > 0
      }
      return false
    }
  }
}
