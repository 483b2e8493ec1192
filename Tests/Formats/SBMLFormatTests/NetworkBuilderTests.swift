// SPDX-License-Identifier: Apache-2.0

import NetworkSupport
import Testing

/// Models whose parts do not fit together.
struct NetworkBuilderTests {
  private typealias M = ModelText

  private func function(_ id: String, _ body: String) -> String {
    "<functionDefinition id=\"\(id)\">"
      + M.formula("<lambda><bvar><ci>a</ci></bvar>\(body)</lambda>") + "</functionDefinition>"
  }

  private func call(_ id: String, _ argument: String) -> String {
    "<apply><ci>\(id)</ci>\(argument)</apply>"
  }

  @Test func cyclesOfAssignmentsAreRefused() {
    let text = M.file(
      M.parameters(["x": 0, "y": 0]),
      M.rules(M.assignment(of: "x", M.name("y")), M.assignment(of: "y", M.name("x"))))
    #expect(Outcome.refusal(text).contains("a variable follows from itself: x from y from x"))
  }

  @Test func cyclesOfInitialAssignmentsAreRefused() {
    let close = "</initialAssignment>"
    func assignment(_ id: String, _ value: String) -> String {
      "<initialAssignment symbol=\"\(id)\">" + M.formula(M.name(value))
    }
    let text = M.file(
      M.parameters(["x": 0, "y": 0]),
      M.list("InitialAssignments", [assignment("x", "y") + close, assignment("y", "x") + close]))
    #expect(Outcome.refusal(text).contains("the initial value of x follows from itself"))
  }

  @Test func delaysInAlgebraicRulesAreRefused() {
    let rule = M.apply("minus", M.name("z"), M.delay(M.name("x"), 1))
    let text = M.file(
      M.parameters(["x": 0, "z": 0]),
      M.rules(
        M.rate(of: "x", M.number(1)), "<algebraicRule>\(M.formula(rule))</algebraicRule>"))
    #expect(Outcome.refusal(text) == "unsupported: delay in an algebraic rule")
  }

  /// As COPASI writes it in Level 2.
  @Test func aFunctionRateOfWithoutAValueIsTheRate() throws {
    let text = M.file(
      M.list("FunctionDefinitions", [function("rateOf", "<notanumber/>")]),
      M.parameters(["x": 1, "y": 0]),
      M.rules(
        M.rate(of: "x", M.number(3)), M.assignment(of: "y", call("rateOf", M.name("x")))))
    #expect(try Outcome.rows(text, "y", until: 1, steps: 1).map { $0[1] } == [3, 3])
  }

  @Test func functionsThatCallThemselvesAreRefused() {
    let text = M.file(
      M.list(
        "FunctionDefinitions",
        [
          function("f", call("g", "<ci>a</ci>")),
          function("g", call("f", "<ci>a</ci>")),
        ]),
      M.parameters(["x": 0]), M.rules(M.assignment(of: "x", call("f", M.number(1)))))
    #expect(Outcome.refusal(text).contains("the function f calls itself"))
  }

  @Test func functionsThatGrowWithoutEndAreRefused() {
    let twice = { M.apply("plus", $0, $0) }
    var functions = [function("f0", twice("<ci>a</ci>"))]
    for n in 1...60 { functions.append(function("f\(n)", twice(call("f\(n - 1)", "<ci>a</ci>")))) }
    let text = M.file(
      M.list("FunctionDefinitions", functions), M.parameters(["x": 0]),
      M.rules(M.assignment(of: "x", call("f60", M.number(1)))))
    #expect(
      Outcome.refusal(text).contains("unsupported: line 66: a formula of more"),
      "\(Outcome.refusal(text))")
  }

  @Test func longChainsOfRulesAreRefusedOrRun() throws {
    func chain(_ count: Int) -> String {
      var parameters = ["<parameter id=\"x0\" value=\"1\" constant=\"false\"/>"]
      var rules: [String] = []
      for n in 1...count {
        parameters.append("<parameter id=\"x\(n)\" constant=\"false\"/>")
        rules.append(
          M.assignment(of: "x\(n)", M.apply("plus", M.name("x\(n - 1)"), M.number(1))))
      }
      return M.file(M.list("Parameters", parameters), M.list("Rules", rules.reversed()))
    }
    #expect(try Outcome.rows(chain(300), "x300", until: 1)[5][1] == 301)
    #expect(Outcome.refusal(chain(20_000)).contains("unsupported: formulas that rest on each"))
  }

  @Test(arguments: [
    (M.parameters(["x": 0, "x": 1]), "the name x is given twice"),
    (
      M.parameters(["x": 0])
        + M.rules(M.rate(of: "x", M.number(1)), M.assignment(of: "x", M.number(1))),
      "x is determined by two rules"
    ),
    (
      "<listOfParameters><parameter id=\"k\" value=\"1\" constant=\"true\"/></listOfParameters>"
        + M.rules(M.rate(of: "k", M.number(1))), "k is constant and cannot have a rule"
    ),
    (
      M.parameters(["x": 0]) + M.rules(M.assignment(of: "x", M.number(1)))
        + M.events(M.event("<true/>", "x", M.number(2))), "an event cannot change x"
    ),
    (
      "<listOfSpecies><species id=\"S\" compartment=\"C\"/></listOfSpecies>",
      "is in the compartment C, which is not defined"
    ),
    (
      M.rules("<algebraicRule>\(M.formula(M.number(1)))</algebraicRule>"),
      "unsupported: line 4: an algebraic rule that determines no variable"
    ),
    (M.parameters(["x": 0]) + M.rules(M.rate(of: "y", M.number(1))), "the name y is not defined"),
  ])
  func contradictionsAreRefused(_ parts: String, _ expected: String) {
    let refusal = Outcome.refusal(M.file(parts))
    #expect(refusal.contains(expected), "\(refusal)")
  }
}
