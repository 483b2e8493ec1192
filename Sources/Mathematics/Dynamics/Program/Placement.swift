// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The places in memory of all numbers of a program.
///
/// A place whose number is not needed any more is given to the next, the last one free first: what
/// a run works on stays small and near. Poletto M, Sarkar V. Linear scan register allocation. ACM
/// Trans Program Lang Syst 1999;21(5):895-913. doi:10.1145/330249.330250
struct Placement {
  private(set) var preparation: [Instruction] = []
  private(set) var instructions: [Instruction] = []
  private(set) var results: [UInt32] = []
  private(set) var memoryCount: Int

  /// The place of the number at each position of the graph, once it has one.
  private var places: [Int?]
  private var free: [Int] = []
  /// The last step that needs the number at each position; results are needed for ever.
  private var lastUses: [Int]

  init(_ compilation: Compilation) {
    places = Array(repeating: nil, count: compilation.graph.operations.count)
    lastUses = Array(repeating: -1, count: places.count)
    memoryCount = compilation.inputs.count
    for case (let place, let position?) in compilation.inputs.enumerated() {
      places[position] = place
    }
    // The steps of the preparation all come before those of a run.
    let first = compilation.steps.filter { $0.phase < .run }.map { $0.instruction }
    let later = Schedule(
      compilation.steps.filter { $0.phase == .run }.map { $0.instruction }
    ).steps
    findLastUses(first, later, compilation.graph.roots)
    preparation = first.indices.map { place(first[$0], number: $0) }
    instructions = later.indices.map { place(later[$0], number: first.count + $0) }
    results = compilation.graph.roots.map { UInt32(places[$0] ?? 0) }
  }

  /// What the preparation leaves for the runs, inputs and results keep their places.
  private mutating func findLastUses(
    _ first: [Instruction], _ later: [Instruction], _ roots: [Int]
  ) {
    let (steps, never) = (first + later, Int.max)
    for (number, step) in steps.enumerated() {
      for operand in step.operands { lastUses[operand] = number }
    }
    for step in first where lastUses[Int(step.target)] >= first.count {
      lastUses[Int(step.target)] = never
    }
    for position in roots + places.indices.filter({ places[$0] != nil }) {
      lastUses[position] = never
    }
  }

  /// The step with its places. The result may go where an operand was: operands are read before.
  private mutating func place(_ step: Instruction, number: Int) -> Instruction {
    for operand in step.operands where lastUses[operand] == number {
      if let place = places[operand], !free.contains(place) { free.append(place) }
    }
    if places[Int(step.target)] == nil { places[Int(step.target)] = nextPlace() }
    return step.moved { places[$0] ?? 0 }
  }

  private mutating func nextPlace() -> Int {
    if let place = free.popLast() { return place }
    defer { memoryCount += 1 }
    return memoryCount
  }
}
