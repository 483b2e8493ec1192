// SPDX-License-Identifier: Apache-2.0

/// How far a value stays the same, the most constant first.
enum Constancy: Int, Comparable, Sendable {
  /// The same number for every patient at all times: it is folded into the equations.
  case forEveryone
  /// One number for each patient, at all times.
  case forPatient
  /// One number from one event to the next.
  case betweenEvents
  /// It moves with time.
  case never

  static func < (a: Constancy, b: Constancy) -> Bool { a.rawValue < b.rawValue }
}

/// How constant each variable of a model is, where patients differ in some of them.
///
/// A formula is as constant as the least constant of what it is made of.
struct Constancies {
  private let network: ReactionNetwork
  /// The variables in whose initial value patients differ.
  private let varied: Set<Int>
  /// The variables that events change.
  private let switched: Set<Int>
  private var known: [Int: Constancy] = [:]
  private var beginnings: [Int: Bool] = [:]

  init(_ network: ReactionNetwork, varying varied: Set<Int>) {
    self.network = network
    self.varied = varied
    switched = Set(network.events.flatMap { $0.assignments.map { $0.variable } })
  }

  mutating func constancy(of math: Math) -> Constancy {
    var passesTime = false
    math.forEach { if case .time = $0 { passesTime = true } }
    var result = passesTime ? Constancy.never : .forEveryone
    for variable in math.variables { result = max(result, constancy(of: variable)) }
    return result
  }

  /// Of a variable as formulas know it.
  mutating func constancy(of number: Int) -> Constancy {
    if let constancy = known[number] { return constancy }
    var result = constancyOfKept(number)
    let variable = network.variables[number]
    if variable.keepsAmount, let place = variable.compartment {
      result = max(result, constancy(of: place))
    }
    known[number] = result
    return result
  }

  /// Of what is kept of a variable: of some species that is the amount.
  private mutating func constancyOfKept(_ number: Int) -> Constancy {
    switch network.variables[number].source {
    case .state: return .never
    case .formula(let math): return constancy(of: math)
    case .fixed:
      if switched.contains(number) { return .betweenEvents }
      return beginsDifferently(number) ? .forPatient : .forEveryone
    }
  }

  /// Whether patients differ in the value with which a variable begins.
  private mutating func beginsDifferently(_ number: Int) -> Bool {
    if varied.contains(number) { return true }
    if let known = beginnings[number] { return known }
    // An initial value that follows from itself is refused elsewhere; here it must only end.
    beginnings[number] = false
    let differs = roots(of: number).contains { beginsDifferently($0) }
    beginnings[number] = differs
    return differs
  }

  /// What the initial value of a variable directly follows from.
  private func roots(of number: Int) -> Set<Int> {
    var roots = network.formula(of: number)?.variables ?? []
    if case .math(let math, _) = network.beginnings[number] { roots.formUnion(math.variables) }
    if let place = network.variables[number].compartment { roots.insert(place) }
    return roots
  }
}
