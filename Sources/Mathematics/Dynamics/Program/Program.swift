// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Formulas compiled at run time into a list of instructions, to be run over any scalar.
///
/// A model that arrives as a file has no Swift code; a program is its code. A model that has Swift
/// code gains too: what depends on parameters alone is computed once for each patient and not at
/// each step. A program is a constant shared by all threads; each runs it in a `Machine` of its own.
///
///     let program = try Program([rate * x], parameters: [rate], variables: [x])
///     let machine = Machine<Lanes>(program)
///     machine.parameters[0] = 0.3
///     machine.prepare()
///     machine.variables[0] = Lanes { weights[$0] }
///     machine.run(into: results)
///
/// The operations are those of the formulas, simplified, in an order that keeps each result: over
/// any scalar the bits are those of `ExpressionGraph.evaluate`. A run allocates nothing.
///
/// The numbers lie in one memory: constants, parameters, variables, then what `prepare` leaves for
/// the runs, then places that are used again and again.
public struct Program: Sendable {
  /// How many numbers `prepare` takes.
  public let parameterCount: Int
  /// How many numbers `run` takes.
  public let variableCount: Int
  /// How many numbers a program needs as memory.
  public let memoryCount: Int

  let constants: [Double]
  /// The steps that depend on parameters alone.
  let preparation: [Instruction]
  /// The steps of a run.
  let instructions: [Instruction]
  /// Where the value of each formula lies after a run.
  @usableFromInline let results: [UInt32]

  /// How many formulas there are.
  public var resultCount: Int { results.count }

  /// How many steps `prepare` takes, and how many each run.
  public var stepCounts: (preparation: Int, run: Int) { (preparation.count, instructions.count) }

  /// Compiles formulas.
  ///
  /// - Parameters:
  ///   - formulas: what to compute, in the order of the results.
  ///   - parameters: the symbols that change rarely, in the order of `Machine.parameters`.
  ///   - variables: the symbols that change from run to run: states, and time if it occurs.
  /// - Throws: `ProgramError` if a formula has a symbol that is neither, or a symbol is given twice.
  public init(
    _ formulas: [Expression], parameters: [Symbol], variables: [Symbol]
  ) throws(ProgramError) {
    let compilation = try Compilation(formulas, parameters, variables)
    parameterCount = parameters.count
    variableCount = variables.count
    constants = compilation.constants
    let placement = Placement(compilation)
    preparation = placement.preparation
    instructions = placement.instructions
    results = placement.results
    memoryCount = placement.memoryCount
  }
}

/// Why formulas cannot be compiled.
public enum ProgramError: Error, Equatable, Sendable {
  /// A formula has a symbol that is neither a parameter nor a variable.
  case unknownSymbol(name: String)
  /// A symbol is named twice among parameters and variables.
  case repeatedSymbol(name: String)
  /// So many states depend on each other that the Jacobian does not fit into memory.
  case jacobianTooLarge(stateCount: Int)
}

extension ProgramError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownSymbol(let name):
      "The formula has the symbol \(name), which is neither a parameter nor a variable. Name it as "
        + "one of them or put a number in its place."
    case .repeatedSymbol(let name):
      "The symbol \(name) is named twice among parameters and variables. Name it once."
    case .jacobianTooLarge(let stateCount):
      "The \(stateCount) states depend on too many of each other for a Jacobian. Use an explicit method."
    }
  }
}
