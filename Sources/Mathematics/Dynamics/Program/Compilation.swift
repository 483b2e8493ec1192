// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The way from formulas to steps, before places in memory are known: each number is named by its
/// position in the graph.
struct Compilation {
  /// When a number is known: at once, after the parameters, or in each run.
  enum Phase: Int, Comparable {
    case constant, preparation, run

    static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
  }

  let graph: ExpressionGraph
  private(set) var constants: [Double] = []
  /// What stands at the beginning of memory: positions of constants, parameters and variables, in
  /// this order; nil for a symbol that no formula has.
  private(set) var inputs: [Int?] = []
  private(set) var phases: [Phase] = []
  private(set) var steps: [(phase: Phase, instruction: Instruction)] = []

  /// How often each position is used, results included.
  private let uses: [Int]

  init(
    _ formulas: [Expression], _ parameters: [Symbol], _ variables: [Symbol]
  ) throws(ProgramError) {
    graph = ExpressionGraph(Expression.simplified(formulas))
    uses = graph.uses
    let known = try Compilation.phases(of: parameters, variables)
    for symbol in graph.symbols where known[symbol] == nil {
      throw .unknownSymbol(name: symbol.name)
    }
    phases = graph.fold { _, operation in
      if case .symbol(let symbol) = operation { return known[symbol] ?? .run }
      if case .constant = operation { return .constant }
      return max(.preparation, operation.operands.max() ?? .constant)
    }
    findInputs(parameters + variables)
    steps = fusedSteps()
  }

  private static func phases(
    of parameters: [Symbol], _ variables: [Symbol]
  ) throws(ProgramError) -> [Symbol: Phase] {
    var phases: [Symbol: Phase] = [:]
    for (symbol, phase) in parameters.map({ ($0, Phase.preparation) })
      + variables.map({ ($0, .run) })
    where phases.updateValue(phase, forKey: symbol) != nil {
      throw .repeatedSymbol(name: symbol.name)
    }
    return phases
  }

  private mutating func findInputs(_ symbols: [Symbol]) {
    var positions: [Symbol: Int] = [:]
    for (position, operation) in graph.operations.enumerated() {
      switch operation {
      case .constant(let value):
        constants.append(value)
        inputs.append(position)
      case .symbol(let symbol): positions[symbol] = position
      default: break
      }
    }
    inputs += symbols.map { positions[$0] }
  }

  /// One step for each operation, except for those that became part of the only one that uses them.
  private func fusedSteps() -> [(phase: Phase, instruction: Instruction)] {
    var steps: [(phase: Phase, instruction: Instruction)] = []
    var isAbsorbed = [Bool](repeating: false, count: graph.operations.count)
    for position in graph.operations.indices.reversed()
    where !graph.operations[position].isLeaf && !isAbsorbed[position] {
      let fused = Fusion(compilation: self, position: position)
      for part in fused.absorbed { isAbsorbed[part] = true }
      steps.append((phases[position], fused.instruction))
    }
    return steps.reversed()
  }

  /// The operation at a position, if it is used only once and at the same time as its user.
  func part(_ position: Int, of user: Int) -> Expression.Operation<Int>? {
    guard uses[position] == 1, phases[position] == phases[user] else { return nil }
    return graph.operations[position]
  }
}
