// SPDX-License-Identifier: Apache-2.0

import NetworkSupport
import ReactionNetworks
import Testing

@testable import SBMLFormat

/// Small files that would take all memory, all time or all of the stack, and what became of them.
struct HostileModelTests {
  private typealias M = ModelText

  private func call(_ id: String, _ argument: String) -> String {
    "<apply><ci>\(id)</ci>\(argument)</apply>"
  }

  private func parameters(_ prefix: String, _ count: Int) -> String {
    M.list(
      "Parameters",
      (0...count).map { "<parameter id=\"\(prefix)\($0)\" value=\"1\" constant=\"false\"/>" })
  }

  private func algebraic(_ content: String) -> String {
    "<algebraicRule>\(M.formula(content))</algebraicRule>"
  }

  @Test func functionsMayNotBlowUpAModelRuleByRule() {
    let twice = { M.apply("plus", $0, $0) }
    let functions = (0...12).map { level in
      let body = level == 0 ? twice("<ci>a</ci>") : twice(call("f\(level - 1)", "<ci>a</ci>"))
      return "<functionDefinition id=\"f\(level)\">"
        + M.formula("<lambda><bvar><ci>a</ci></bvar>\(body)</lambda>") + "</functionDefinition>"
    }
    let rules = (0...100).map { M.rate(of: "x\($0)", call("f12", M.name("x\($0)"))) }
    let text = M.file(
      M.list("FunctionDefinitions", functions), parameters("x", 100), M.list("Rules", rules))
    #expect(Outcome.refusal(text).contains("functions that add more than 400000 parts"))
  }

  /// The derivative of zⁿ written as a product.
  @Test func theDerivativeOfALongProductIsNotItsSquare() throws {
    let text = M.file(
      M.parameters(["z": 1, "x": 1, "y": 0]),
      M.rules(
        M.rate(of: "z", M.number(1)),
        M.assignment(
          of: "x", M.apply("times", String(repeating: M.name("z"), count: 2_000))),
        M.assignment(of: "y", M.rateOf("x"))))
    #expect(try Outcome.rows(text, "y", until: 1e-9, steps: 1)[0][1] == 2_000)
  }

  @Test func derivativesThatGrowAreRefused() {
    let wide = String(repeating: M.name("z"), count: 60)
    let deep =
      String(repeating: "<apply><times/>\(wide)", count: 150) + M.name("z")
      + String(repeating: "</apply>", count: 150)
    let text = M.file(
      M.parameters(["z": 1, "x": 1, "y": 0]),
      M.rules(
        M.rate(of: "z", M.number(1)), M.assignment(of: "x", deep),
        M.assignment(of: "y", M.rateOf("x"))))
    #expect(Outcome.refusal(text).hasPrefix("unsupported: rateOf x, with which derivatives have"))
  }

  @Test func manyAlgebraicRulesAreRefused() {
    let rules = (1...101).map {
      algebraic(M.apply("minus", M.name("z\($0)"), M.name("z\($0 - 1)")))
    }
    #expect(
      Outcome.refusal(M.file(parameters("z", 101), M.list("Rules", rules)))
        == "unsupported: 101 algebraic rules; a model may have 100")
  }

  @Test func algebraicRulesThatAllDependOnEachOtherAreRefused() {
    let count = 60
    let rules = (0..<count).map { rule in
      let product = M.apply(
        "times", M.number(0.1), M.name("z\((rule + 1) % count)"), M.name("z\((rule + 7) % count)"))
      return algebraic(M.apply("minus", M.apply("plus", M.name("z\(rule)"), product), M.time))
    }
    #expect(
      Outcome.refusal(M.file(parameters("z", count), M.list("Rules", rules)))
        == "unsupported: 60 algebraic rules that depend on each other")
  }

  @Test func aLongChainUnderAnAlgebraicRuleIsRefused() {
    let chain = (1...20_000).reversed().map {
      M.assignment(of: "x\($0)", M.name("x\($0 - 1)"))
    }
    let rule = algebraic(M.apply("minus", M.name("x20000"), M.number(1)))
    #expect(
      Outcome.refusal(M.file(parameters("x", 20_000), M.list("Rules", chain + [rule])))
        .hasPrefix("unsupported: formulas that rest on each other"))
  }

  /// A long list is a tree of halves, and the first piece that holds is taken.
  @Test func longListsOfPiecesAreNotDeep() throws {
    let pieces = (1...5_000).map {
      "<piece>\(M.number(Double($0)))\(M.apply("lt", M.time, M.number(Double($0))))</piece>"
    }
    let text = M.file(
      M.parameters(["x": 0]),
      M.rules(M.rate(of: "x", "<piecewise>\(pieces.joined())</piecewise>")))
    let last = try #require(try Outcome.rows(text, "x", until: 3, steps: 1).last)
    #expect(abs(last[1] - 6) < 1e-12)
  }

  @Test func longListsOfMaximaAreNotDeep() throws {
    let terms = (1...5_000).map { M.apply("minus", M.time, M.number(Double($0))) }
    let text = M.file(
      M.parameters(["x": 0]),
      M.rules(M.rate(of: "x", M.apply("max", terms.joined()))))
    let last = try #require(try Outcome.rows(text, "x", until: 2, steps: 1).last)
    #expect(abs(last[1] - 0) < 1e-9)
  }

  /// In SBML a number stands for true where it is not 0.
  @Test(arguments: [(-1.0, 1.0), (0, 2), (3, 1)])
  func numbersAreConditions(_ number: Double, _ expected: Double) throws {
    let piece = "<piece>\(M.number(1))\(M.name("c"))</piece>"
    let text = M.file(
      M.parameters(["x": 0, "c": number]),
      M.rules(M.rate(of: "x", "<piecewise>\(piece)<otherwise><cn>2</cn></otherwise></piecewise>")))
    #expect(abs(try Outcome.rows(text, "x", until: 1, steps: 1)[1][1] - expected) < 1e-12)
  }

  @Test func delaysInDelaysAreCounted() throws {
    func chain(_ count: Int) -> String {
      let rules = (1...count).map { level in
        let earlier = M.name("x\(level - 1)")
        return M.assignment(
          of: "x\(level)", M.apply("plus", M.delay(earlier, 0.1), M.delay(earlier, 0.2)))
      }
      return M.file(
        parameters("x", count), M.list("Rules", [M.rate(of: "x0", M.number(1))] + rules))
    }
    // Two looks back, twice: 4 x0 − 4 · 0.3, as long as all of it was after the start.
    let last = try #require(try Outcome.rows(chain(2), "x2", until: 1, steps: 1).last)
    #expect(abs(last[1] - (8 - 1.2)) < 1e-9)
    #expect(Outcome.refusal(chain(60)).contains("look into the past more than 1000 times"))
  }

  @Test func aSimulationIsGivenUpAtItsLimits() throws {
    func outcome(
      _ rule: String, _ change: (inout NetworkSimulation.Limits) -> Void
    ) throws -> NetworkError? {
      let text = M.file(M.parameters(["x": 1]), M.rules(M.rate(of: "x", rule)))
      var request = NetworkSimulation.Request(duration: 1, steps: 1, variables: ["x"])
      change(&request.limits)
      let simulation = try NetworkSimulation(ReactionNetwork(sbml: Array(text.utf8)))
      return #expect(throws: NetworkError.self) { try simulation.run(request) }
    }
    let short = try outcome(M.delay(M.name("x"), 1e-300)) { $0.stops = 20 }
    #expect(short?.description.hasPrefix("after 21 stops the model had only come to 2") == true)
    let jumping = M.apply("floor", M.apply("times", M.number(1e3), M.time))
    let jumps = try outcome(jumping) { $0.jumps = 20 }
    #expect(jumps?.description.hasPrefix("after 20 jumps the model had only come to 0.02") == true)
    let waving = M.apply("sin", M.apply("times", M.number(1e6), M.time))
    let steps = try outcome(waving) { $0.steps = 20 }
    #expect(steps?.description.hasPrefix("after 20 steps the simulation had only") == true)
  }

  @Test func eventsThatPileUpAreAnError() {
    let wait = "<delay>\(M.formula(M.number(1)))</delay>"
    let wave = M.apply("sin", M.apply("times", M.number(1e3), M.time))
    let event = M.event(M.apply("gt", wave, M.number(0)), "x", M.number(1), parts: wait)
    let events = Array(repeating: event, count: 200)
    let text = M.file(M.parameters(["x": 1]), M.list("Events", events))
    #expect(Outcome.refusal(text).contains("more than 10000 events wait at time"))
  }

  @Test func theSmallestExponentIsAnExponent() throws {
    let power = M.apply("power", M.name("x"), M.number(-0x1p63))
    let text = M.file(M.parameters(["x": 1, "y": 0]), M.rules(M.rate(of: "y", power)))
    #expect(abs(try Outcome.rows(text, "y", until: 1, steps: 1)[1][1] - 1) < 1e-12)
  }

  /// 1100 states that all depend on each other are solved without a Jacobian; lanes need one.
  @Test func largeDenseSystemsAreSolvedExplicitly() throws {
    let count = 1_100
    let sum = M.apply(
      "plus", (0..<count).map { M.apply("times", M.name("x\($0)"), M.name("x\($0)")) }.joined())
    let mean = M.apply("minus", M.apply("divide", M.name("s"), M.number(Double(count))))
    let rates = (0..<count).map { M.rate(of: "x\($0)", mean) }
    let text = M.file(
      parameters("x", count).replacing(
        "</listOfParameters>", with: "<parameter id=\"s\" constant=\"false\"/></listOfParameters>"),
      M.list("Rules", rates + [M.assignment(of: "s", sum)]))
    // x' = −x², from 1.
    let last = try #require(try Outcome.rows(text, "x7", until: 1, steps: 1).last)
    #expect(abs(last[1] - 0.5) < 1e-9)
    let refusal = #expect(throws: NetworkError.self) {
      try NetworkCohort(
        ReactionNetwork(sbml: Array(text.utf8)), varying: [], showing: ["x7"])
    }
    #expect(try #require(refusal).description.contains("1100 states that depend on too many"))
  }
}
