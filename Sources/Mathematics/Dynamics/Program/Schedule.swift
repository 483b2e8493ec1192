// SPDX-License-Identifier: Apache-2.0

/// An order of steps in which those that do the same stand together, as far as operands allow.
///
/// Turning to another kind of step costs more than doing one. Whenever the steps of the present kind
/// run out, the kind of which most are ready comes next (list scheduling). Each step still sees the
/// same operands, so results do not change.
struct Schedule {
  private(set) var steps: [Instruction] = []

  private let given: [Instruction]
  /// How many results each given step still waits for.
  private var missing: [Int]
  /// Which given steps use the result of each.
  private var users: [[Int]]
  /// The given steps that could be done now, by kind.
  private var ready: [[Int]]

  init(_ steps: [Instruction]) {
    given = steps
    missing = Array(repeating: 0, count: steps.count)
    users = Array(repeating: [], count: steps.count)
    ready = Array(repeating: [], count: Instruction.Code.allCases.count)
    findUsers()
    for step in given.indices where missing[step] == 0 { makeReady(step) }
    while let kind = fullestKind { drain(kind) }
  }

  private mutating func findUsers() {
    var makers: [UInt32: Int] = [:]
    for (index, step) in given.enumerated() {
      for operand in Set([step.a, step.b, step.c, step.d]) {
        guard let maker = makers[operand] else { continue }
        users[maker].append(index)
        missing[index] += 1
      }
      makers[step.target] = index
    }
  }

  private mutating func makeReady(_ step: Int) {
    ready[Int(given[step].code.rawValue)].append(step)
  }

  /// The kind with most steps ready, the first of equals; nil when all is done.
  private var fullestKind: Int? {
    var fullest: Int?
    for kind in ready.indices where ready[kind].count > (fullest.map { ready[$0].count } ?? 0) {
      fullest = kind
    }
    return fullest
  }

  /// Does the steps of one kind, those included that become ready meanwhile.
  private mutating func drain(_ kind: Int) {
    var next = 0
    while next < ready[kind].count {
      let step = ready[kind][next]
      steps.append(given[step])
      for user in users[step] {
        missing[user] -= 1
        if missing[user] == 0 { makeReady(user) }
      }
      next += 1
    }
    ready[kind] = []
  }
}
