// SPDX-License-Identifier: Apache-2.0

import Scalars
import NetworkSupport
import Testing

@testable import ReactionNetworks

/// What is compiled gives what is interpreted.
struct NetworkExpressionsTests {
  @Test(arguments: Operator.allCases.filter { !$0.jumps })
  func everySmoothOperatorIsTheSame(_ name: Operator) {
    let counts = name.allowedCounts.clamped(to: 1...3)
    for x in [0.3, 0.7, 1.3, 2.5] {
      for count in counts {
        let numbers = (0..<count).map { x + 0.25 * Double($0) }
        let symbols = numbers.indices.map { Symbol(id: $0, name: "x\($0)", latex: "x") }
        guard let formula = formula(name, symbols) else { continue }
        let compiled = formula.evaluate { numbers[$0.id] }
        let interpreted = name.value(numbers)
        let isSame = abs(compiled - interpreted) <= 1e-14 * max(1, abs(interpreted))
        #expect(isSame || compiled.isNaN && interpreted.isNaN, "\(name) \(numbers)")
      }
    }
  }

  /// Powers and roots need the whole formula: `PowerTests`.
  private func formula(_ name: Operator, _ symbols: [Symbol]) -> Expression? {
    name == .power || name == .root ? nil : name.expression(symbols.map { Expression($0) })
  }

  @Test(arguments: [
    ("power", -2.0, 3.0), ("power", -2, 2), ("power", -2, 5), ("power", -2, 6), ("power", 2, 0.5),
    ("power", 2, -1.5), ("power", -1, 1),
  ])
  func powersAreTheSame(_ name: String, _ base: Double, _ exponent: Double) throws {
    // The exponent is a state, so that nobody knows it beforehand; y' is the power.
    let power = ModelText.apply(name, ModelText.number(base), ModelText.name("n"))
    let text = ModelText.file(
      ModelText.parameters(["n": exponent, "y": 0, "p": 0]),
      ModelText.rules(
        ModelText.rate(of: "n", ModelText.number(0)), ModelText.rate(of: "y", power),
        ModelText.assignment(of: "p", power)))
    let last = try #require(try Outcome.rows(text, "y", "p", until: 1, steps: 1).last)
    #expect(abs(last[1] - last[2]) < 1e-9)
    #expect(last[2].isFinite)
  }
}
