// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// Programs give the bits that the formulas give.
struct ProgramTests {
  private typealias E = Scalars.Expression

  private let symbols = (0..<6).map { Symbol(id: $0, name: "x\($0)", latex: "x_\($0)") }
  private var x: [E] { symbols.map { E($0) } }

  /// The results of formulas whose first three symbols are parameters.
  private func run<S: Scalar>(_ formulas: [E], at values: [S]) throws -> [S] {
    let program = try Program(
      formulas, parameters: Array(symbols.prefix(3)), variables: Array(symbols.suffix(3)))
    let machine = Machine<S>(program)
    for index in 0..<3 { machine.parameters[index] = values[index] }
    machine.prepare()
    for index in 0..<3 { machine.variables[index] = values[3 + index] }
    return machine.results
  }

  private func expectBits(
    _ formulas: [E], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var random = SystemNumbers(state: 11)
    for _ in 0..<20 {
      let values = symbols.map { _ in Double.random(in: 0.1...0.9, using: &random) }
      let expected = ExpressionGraph(formulas).evaluate { values[$0.id] }
      let found = try run(formulas, at: values)
      let lanes = try run(formulas, at: values.map { Lanes($0) })
      let expectedLanes = ExpressionGraph(formulas).evaluate { Lanes(values[$0.id]) }
      for index in formulas.indices {
        #expect(found[index] == expected[index], sourceLocation: sourceLocation)
        let error = (lanes[index] - expectedLanes[index]).magnitude
        #expect(error <= 1e-14 * expected[index].magnitude, sourceLocation: sourceLocation)
      }
    }
  }

  @Test func everyOperation() throws {
    let (a, b, c) = (x[0], x[3], x[4])
    try expectBits([
      -b, a + b, a - b, a * b, b / a, E.pow(b, c), E.pow(b, 3), E.root(b, 4), E.sqrt(b),
      E.maximum(b, c), E.minimum(b, c), E.select(b - c, positive: a, otherwise: c), E.floor(9 * b),
    ])
    try expectBits(Relation.allCases.map { E.truth(b, $0, c) + a })
    try expectBits(
      ElementaryFunction.allCases.map {
        $0($0 == .acosh ? b + 1 : b) + $0($0 == .acosh ? a + 1 : a)
      })
  }

  /// A power whose base is held above zero is the scalar's own, which is quicker than the library's.
  @Test func powersOfWhatIsAboveZero() throws {
    let formula = E.pow(E.maximum(x[3], E(1e-290)), x[0])
    for base in [0.1, 0.5, 2.5] {
      let values = [1.7, 0, 0, base, 0, 0]
      #expect(try run([formula], at: values) == [Double.positivePower(base, 1.7)])
      let exact = ExpressionGraph([formula]).evaluate { values[$0.id] }[0]
      #expect((Double.positivePower(base, 1.7) - exact).magnitude <= 4 * exact.ulp)
    }
  }

  /// Equations that say so get the quicker power, and so do their derivatives.
  @Test func powersThatEquationsKnowToBeAboveZero() throws {
    let formula = E.positivePower(x[3], x[0])
    let values = [1.7, 0, 0, 0.37, 0, 0]
    let power = Double.positivePower(0.37, 1.7)
    #expect(try run([formula], at: values) == [power])
    #expect(try run([formula.derivative(by: symbols[3])], at: values) == [1.7 * power / 0.37])
  }

  @Test func joinedOperations() throws {
    let (a, b, c, d) = (x[3], x[4], x[5], x[0])
    try expectBits([
      a * b + c, c + a * b, a * b - c, c - a * b, a * b + c * d, a * b - c * d, a + b + c,
      a * b * c, (a - b) * c, c * (a - b), a * b + a * b, (a + b) + (c + d), (a - b) * (c - d),
      a * b + c * d + (a - c) * (b - d) - a / b,
    ])
  }

  @Test func whatIsUsedTwiceIsComputedOnce() throws {
    let product = x[3] * x[4]
    let program = try Program(
      [product + x[5], E.exp(product), product + x[5]], parameters: [],
      variables: Array(symbols.suffix(3)))
    #expect(program.stepCounts == (0, 3))
    #expect(program.resultCount == 3)
  }

  @Test func parametersAreWorkedOnBefore() throws {
    let rate = E.exp(x[0]) / x[1]
    let program = try Program(
      [rate * x[3] + x[2] * x[2], rate, x[2], 5], parameters: Array(symbols.prefix(3)),
      variables: [symbols[3]])
    #expect(program.stepCounts == (3, 1))
    try expectBits([rate * x[3] + x[2] * x[2], rate, x[2], 5, x[3]])
  }

  /// However long the chain, there is its last number and the one that is being made.
  @Test func placesAreUsedAgain() throws {
    var chain = x[3]
    for _ in 1...100 { chain = E.sin(chain) * x[4] }
    let program = try Program([chain], parameters: [], variables: [symbols[3], symbols[4]])
    #expect(program.stepCounts.run == 200)
    #expect(program.memoryCount <= 4)
    try expectBits([chain])
  }

  @Test func randomFormulas() throws {
    var random = SystemNumbers(state: 3)
    for _ in 0..<50 {
      var pool = x
      for _ in 0..<60 {
        let a = pool.randomElement(using: &random)!
        let b = pool.randomElement(using: &random)!
        switch Int.random(in: 0..<6, using: &random) {
        case 0: pool.append((a + b) * E.half)
        case 1: pool.append(a - b)
        case 2: pool.append(a * b)
        case 3: pool.append(a / (2 + b * b))
        case 4: pool.append(E.minimum(a, b))
        default: pool.append(E.sin(a))
        }
      }
      let formulas = Array(pool.suffix(12))
      let values = symbols.map { _ in Double.random(in: -1...1, using: &random) }
      let expected = ExpressionGraph(formulas).evaluate { values[$0.id] }
      #expect(try run(formulas, at: values) == expected)
    }
  }

  @Test func derivativesGoThrough() throws {
    typealias D = Dual<Double, 1>
    let values = [2, 3, 5, 7, 11, 13].map { D(primal: $0) }
    var moved = values
    moved[3] = D(7, derivative: 0)
    let result = try run([x[3] * x[3] * x[0] + E.log(x[3])], at: moved)[0]
    #expect(result[derivative: 0] == 2 * 7 * 2 + 1.0 / 7)
  }

  @Test func wrongSymbolsAreRefused() {
    #expect(throws: ProgramError.unknownSymbol(name: "x4")) {
      try Program([x[0] + x[4]], parameters: [symbols[0]], variables: [symbols[3]])
    }
    #expect(throws: ProgramError.repeatedSymbol(name: "x0")) {
      try Program([x[0]], parameters: [symbols[0]], variables: [symbols[0]])
    }
    for error in [ProgramError.unknownSymbol(name: "k"), .repeatedSymbol(name: "k")] {
      #expect("\(error)".contains(" k") && "\(error)".contains("ame "))
    }
  }
}

extension Machine {
  /// Runs the program and returns what comes out.
  var results: [Number] {
    var results = [Number](repeating: 0, count: program.resultCount)
    results.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      run(into: StateVector(base, count: buffer.count))
    }
    return results
  }
}

/// Numbers that come in the same order in every run.
private struct SystemNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 32) | (state << 32)
  }
}
