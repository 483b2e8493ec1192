// SPDX-License-Identifier: Apache-2.0

import Foundation
import NetworkSupport
import ReactionNetworks
import SBMLFormat
import Testing

/// Laws of models whose solutions are known.
struct NetworkSimulationTests {
  private typealias M = ModelText

  @Test func decayIsExponential() throws {
    let text = M.file(
      M.parameters(["x": 2]), M.rules(M.rate(of: "x", M.apply("minus", M.name("x")))))
    for row in try Outcome.rows(text, "x", until: 5) {
      #expect(abs(row[1] - 2 * exp(-row[0])) < 1e-9)
    }
  }

  @Test func stiffDecayIsToo() throws {
    let fast = M.apply("times", M.number(-1e5), M.apply("minus", M.name("x"), M.name("y")))
    let text = M.file(
      M.parameters(["x": 0, "y": 1]),
      M.rules(M.rate(of: "x", fast), M.rate(of: "y", M.apply("minus", M.name("y")))))
    let last = try #require(try Outcome.rows(text, "x", until: 3).last)
    #expect(abs(last[1] - exp(-3) * 1e5 / (1e5 - 1)) < 1e-8)
  }

  @Test func timeAloneIsIntegrated() throws {
    let text = M.file(
      M.parameters(["x": 0, "y": 0]),
      M.rules(M.rate(of: "x", M.apply("cos", M.time)), M.assignment(of: "y", M.time)))
    for row in try Outcome.rows(text, "x", "y", until: 20) {
      #expect(abs(row[1] - sin(row[0])) < 1e-8)
      #expect(row[2] == row[0])
    }
  }

  /// A jump at 1/3 in the slope: a method that stepped over it would not be right to 1e-11.
  @Test func jumpsAreLocated() throws {
    let third = 1.0 / 3
    let piece = "<piece>\(M.number(1))\(M.apply("lt", M.time, M.number(third)))</piece>"
    let slope = "<piecewise>\(piece)<otherwise>\(M.number(-2))</otherwise></piecewise>"
    let text = M.file(M.parameters(["x": 0]), M.rules(M.rate(of: "x", slope)))
    let last = try #require(try Outcome.rows(text, "x", until: 1, steps: 1).last)
    #expect(abs(last[1] - (third - 2 * (1 - third))) < 1e-13)
  }

  @Test func crossingsOfStatesAreLocated() throws {
    // x falls from 1; when it is 1/2, at ln 2, it is set to 1 again.
    let text = M.file(
      M.parameters(["x": 1, "n": 0]), M.rules(M.rate(of: "x", M.apply("minus", M.name("x")))),
      M.events(M.event(M.apply("leq", M.name("x"), M.number(0.5)), "x", M.number(1))))
    for row in try Outcome.rows(text, "x", until: 10, steps: 97) {
      let age = row[0].truncatingRemainder(dividingBy: log(2))
      #expect(abs(row[1] - exp(-age)) < 1e-8)
    }
  }

  @Test func anEqualityIsMetOnce() throws {
    let text = M.file(
      M.parameters(["x": 0]), M.rules(),
      M.events(
        M.event(
          M.apply("eq", M.time, M.number(0.7)), "x", M.apply("plus", M.name("x"), M.number(1)))))
    let rows = try Outcome.rows(text, "x", until: 2, steps: 20)
    #expect(rows.map { $0[1] } == rows.map { $0[0] < 0.7 ? 0 : 1 })
  }

  @Test func eventsWaitForTheirDelay() throws {
    let trigger = M.apply("geq", M.time, M.number(1))
    let wait = "<delay>\(M.formula(M.number(0.5)))</delay>"
    let text = M.file(
      M.parameters(["x": 0]), M.events(M.event(trigger, "x", M.time, parts: wait)))
    let rows = try Outcome.rows(text, "x", until: 2, steps: 4)
    #expect(rows.map { $0[1] } == [0, 0, 0, 1, 1])
  }

  @Test func theHighestPriorityComesFirst() throws {
    let trigger = M.apply("geq", M.time, M.number(1))
    let priority = { "<priority>\(M.formula(M.number($0)))</priority>" }
    let times = M.event(
      trigger, "x", M.apply("times", M.name("x"), M.number(10)), parts: priority(1))
    let plus = M.event(
      trigger, "x", M.apply("plus", M.name("x"), M.number(1)), parts: priority(2))
    let late = times.replacing("TriggerTime=\"true\"", with: "TriggerTime=\"false\"")
    let text = M.file(M.parameters(["x": 1]), M.events(late, plus))
    #expect(try Outcome.rows(text, "x", until: 2, steps: 1)[1][1] == 20)
  }

  @Test func whatDoesNotComeToRestIsAnError() {
    let more = M.apply("plus", M.name("x"), M.number(1))
    let odd = M.apply("eq", M.apply("rem", M.name("x"), M.number(2)), M.number(1))
    let even = M.apply("eq", M.apply("rem", M.name("x"), M.number(2)), M.number(0))
    let attributes = ""
    let text = M.file(
      M.parameters(["x": 1]),
      M.events(
        M.event(odd, "x", more, attributes: attributes),
        M.event(even, "x", more, attributes: attributes)
      ).replacing("initialValue=\"true\"", with: "initialValue=\"false\""))
    #expect(Outcome.refusal(text).contains("events do not come to rest at time 0"))
  }

  /// x' = −x(t − 1), x = 1 before 0: 1 − t, then 1 − t + (t − 1)²/2.
  @Test func delayLooksBack() throws {
    let text = M.file(
      M.parameters(["x": 1]),
      M.rules(M.rate(of: "x", M.apply("minus", M.delay(M.name("x"), 1)))))
    for row in try Outcome.rows(text, "x", until: 2) {
      let t = row[0]
      let exact = t <= 1 ? 1 - t : 1 - t + (t - 1) * (t - 1) / 2
      #expect(abs(row[1] - exact) < 1e-10)
    }
  }

  /// x + y = 3 and x' = −x; z³ + z = x.
  @Test func algebraicRulesHold() throws {
    let sum = M.apply("minus", M.apply("plus", M.name("x"), M.name("y")), M.number(3))
    let cube = M.apply("power", M.name("z"), M.number(3))
    let cubic = M.apply("minus", M.apply("plus", cube, M.name("z")), M.name("x"))
    let text = M.file(
      M.parameters(["x": 2, "y": 0, "z": 0]),
      M.rules(
        M.rate(of: "x", M.apply("minus", M.name("x"))),
        "<algebraicRule>\(M.formula(sum))</algebraicRule>",
        "<algebraicRule>\(M.formula(cubic))</algebraicRule>"))
    for row in try Outcome.rows(text, "x", "y", "z", until: 3) {
      #expect(abs(row[1] - 2 * exp(-row[0])) < 1e-9)
      #expect(abs(row[1] + row[2] - 3) < 1e-9)
      #expect(abs(pow(row[3], 3) + row[3] - row[1]) < 1e-8)
    }
  }

  @Test func ratesAreDerivatives() throws {
    let text = M.file(
      M.parameters(["x": 2, "y": 0, "v": 0]),
      M.rules(
        M.rate(of: "x", M.apply("minus", M.name("x"))),
        M.assignment(of: "y", M.apply("times", M.name("x"), M.name("x"))),
        M.assignment(of: "v", M.rateOf("y"))))
    for row in try Outcome.rows(text, "v", until: 2) {
      #expect(abs(row[1] + 8 * exp(-2 * row[0])) < 1e-8)
    }
  }

  @Test func whatIsAskedMustBeThere() throws {
    let simulation = try NetworkSimulation(
      ReactionNetwork(sbml: Array(M.file(M.parameters(["x": 1])).utf8)))
    #expect(throws: NetworkError.unanswerable("the model has no variable z")) {
      try simulation.run(NetworkSimulation.Request(duration: 1, steps: 1, variables: ["z"]))
    }
    #expect(throws: NetworkError.self) {
      try simulation.run(NetworkSimulation.Request(duration: 1, steps: 0, variables: ["x"]))
    }
    #expect(throws: NetworkError.self) {
      try simulation.run(
        NetworkSimulation.Request(start: -1, duration: 1, steps: 1, variables: ["x"]))
    }
    let late = try simulation.run(
      NetworkSimulation.Request(start: 5, duration: 0, steps: 2, variables: ["x"]))
    #expect(late == [[5, 1], [5, 1], [5, 1]])
  }

  @Test func missingValuesAreNamed() {
    let rate = M.rules(M.rate(of: "x", M.name("k")))
    let value = "<parameter id=\"x\" value=\"1\" constant=\"false\"/>"
    let nothing = "<parameter id=\"k\" constant=\"true\"/>"
    let noRate = M.file(M.list("Parameters", [value, nothing]), rate)
    #expect(
      Outcome.refusal(noRate).contains(
        "the parameter k has no value, which the derivative of x needs"))
    let noStart = M.file(
      M.list("Parameters", ["<parameter id=\"x\" constant=\"false\"/>"]),
      M.rules(M.rate(of: "x", M.number(1))))
    #expect(
      Outcome.refusal(noStart).contains(
        "the parameter x has no value, which the initial value of x needs"))
  }
}
