// SPDX-License-Identifier: Apache-2.0

extension ReactionNetwork {
  /// The value of a formula may need this many looks into the past.
  private static let mostLooks = 1_000

  /// Refuses formulas that look from the past into an earlier past, again and again: with two delays
  /// in each formula of a chain the number of looks doubles with each.
  func refuseManyLooks() throws(NetworkError) {
    var looks = Looks(network: self, limit: Self.mostLooks)
    var counts: [Int] = []
    forEachMath { counts.append(looks.count(in: $0)) }
    guard counts.allSatisfy({ $0 <= Self.mostLooks }) else {
      throw .unsupported(
        "a formula whose delays look into the past more than \(Self.mostLooks) times at once")
    }
  }

  /// Whether a formula looks into the past.
  var looksBack: Bool {
    var found = false
    forEachMath { math in
      math.forEach { if case .delay = $0 { found = true } }
    }
    return found
  }

  private func forEachMath(_ body: (Math) -> Void) {
    rates.forEach(body)
    constraints.forEach(body)
    for variable in variables {
      if case .formula(let math) = variable.source { body(math) }
    }
    for event in events {
      body(event.trigger)
      event.delay.map(body)
      event.priority.map(body)
      for assignment in event.assignments { body(assignment.math) }
    }
  }
}

/// Counts looks into the past. At one moment each variable is computed once.
private struct Looks {
  let network: ReactionNetwork
  let limit: Int
  private var known: [Int: Int] = [:]

  init(network: ReactionNetwork, limit: Int) { (self.network, self.limit) = (network, limit) }

  mutating func count(in math: Math) -> Int {
    var seen: Set<Int> = []
    return count(in: math, &seen)
  }

  private mutating func count(in math: Math, _ seen: inout Set<Int>) -> Int {
    var sum = 0
    switch math {
    case .variable(let number):
      guard seen.insert(number).inserted, let formula = network.formula(of: number) else { break }
      sum = count(in: formula, &seen)
    case .delay(let inner, by: let delay): sum = 1 + countInThePast(inner) + count(in: delay, &seen)
    default: for part in math.parts { sum += count(in: part, &seen) }
    }
    return min(sum, limit + 1)
  }

  private mutating func countInThePast(_ math: Math) -> Int {
    guard case .variable(let number) = math else { return count(in: math) }
    if let count = known[number] { return count }
    let count = count(in: math)
    known[number] = count
    return count
  }
}
