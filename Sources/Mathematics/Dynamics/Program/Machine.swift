// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A program with memory to run in. Each thread has machines of its own.
public final class Machine<Number: Scalar> {
  public let program: Program
  @usableFromInline let memory: UnsafeMutablePointer<Number>
  /// The program's steps, with places counted in bytes.
  @usableFromInline let preparation: [Instruction]
  @usableFromInline let instructions: [Instruction]
  @usableFromInline let groups: (preparation: [StepGroup], run: [StepGroup])

  /// What `prepare` takes, in the order of the program's parameters.
  public let parameters: StateVector<Number>
  /// What `run` takes, in the order of the program's variables.
  public let variables: StateVector<Number>

  /// Memory for a program; parameters and variables are zero until they are set.
  public init(_ program: Program) {
    self.program = program
    memory = .allocate(capacity: max(1, program.memoryCount))
    memory.initialize(repeating: 0, count: program.memoryCount)
    for (place, constant) in program.constants.enumerated() { memory[place] = Number(constant) }
    let size = MemoryLayout<Number>.stride
    preparation = program.preparation.map { $0.moved { $0 * size } }
    instructions = program.instructions.map { $0.moved { $0 * size } }
    groups = (StepGroup.groups(of: preparation), StepGroup.groups(of: instructions))
    let first = memory + program.constants.count
    parameters = StateVector(first, count: program.parameterCount)
    variables = StateVector(first + program.parameterCount, count: program.variableCount)
  }

  deinit {
    memory.deinitialize(count: program.memoryCount)
    memory.deallocate()
  }

  /// Computes what depends on the parameters alone. Must be called after they were changed.
  @inlinable
  public func prepare() { execute(preparation, groups.preparation) }

  /// Computes the formulas at the variables.
  ///
  /// - Parameter results: where the values go, one for each formula.
  @inlinable
  public func run(into results: StateVector<Number>) {
    execute(instructions, groups.run)
    program.results.withUnsafeBufferPointer { places in
      for index in 0..<places.count { results[index] = memory[Int(places[index])] }
    }
  }

  @inlinable
  func execute(_ instructions: [Instruction], _ groups: [StepGroup]) {
    let memory = WorkingMemory(memory)
    instructions.withUnsafeBufferPointer { steps in
      groups.withUnsafeBufferPointer { groups in
        for index in 0..<groups.count { groups[index].execute(steps, in: memory) }
      }
    }
  }
}
