// SPDX-License-Identifier: Apache-2.0

import Dynamics
import SBMLFormat
import NetworkSupport
import ReactionNetworks
import Testing

/// The events of a model that runs in lanes.
struct NetworkCohortEventTests {
  private typealias M = ModelText

  /// x' = r, with r and x changed by events.
  private func model(_ events: String...) -> String {
    M.file(
      M.parameters(["x": 1, "r": 0, "T": 2]), M.rules(M.rate(of: "x", M.name("r"))),
      M.list("Events", events))
  }

  private func shown(_ text: String, _ start: Double = 2) throws -> [Double] {
    try NetworkCohortTests.rows(
      of: text, varying: ["T"], [[start]], at: [0, 1, 2, 3, 4], showing: ["x"]
    )[0].map { ($0[0] * 1e9).rounded() / 1e9 }
  }

  private let atT = M.apply("geq", M.time, M.name("T"))

  @Test func theTimeMayBeThePatientsOwn() throws {
    let text = model(M.event(atT, "r", M.number(1)))
    #expect(try shown(text, 1) == [1, 1, 2, 3, 4])
    #expect(try shown(text, 3) == [1, 1, 1, 1, 2])
    #expect(try shown(text, 9) == [1, 1, 1, 1, 1])
  }

  /// At the time itself a row shows what was after the event, or what was before.
  @Test func reachingATimeIsNotPassingIt() throws {
    #expect(try shown(model(M.event(atT, "x", M.number(5)))) == [1, 1, 5, 5, 5])
    let passed = M.apply("gt", M.time, M.name("T"))
    #expect(try shown(model(M.event(passed, "x", M.number(5)))) == [1, 1, 1, 5, 5])
    #expect(try shown(model(M.event(passed, "x", M.number(5))), 0) == [1, 5, 5, 5, 5])
  }

  /// A trigger that is true from the start happens then, unless it counts as true before.
  @Test func theStartIsATimeToo() throws {
    let text = model(M.event(atT, "x", M.number(5)))
    let begins = text.replacing("initialValue=\"true\"", with: "initialValue=\"false\"")
    #expect(try shown(text, -1) == [1, 1, 1, 1, 1])
    #expect(try shown(begins, -1) == [5, 5, 5, 5, 5])
    #expect(try shown(begins, 0) == [5, 5, 5, 5, 5])
  }

  /// Two additions at once: with the values of the trigger's time the later one counts from the
  /// level before both.
  @Test func whatIsAddedAtOnce() throws {
    let add = { (amount: Double, priority: Double, values: String) in
      M.event(
        self.atT, "x", M.apply("plus", M.number(amount), M.name("x")),
        parts: "<priority>\(M.formula(M.number(priority)))</priority>"
      ).replacing(
        "useValuesFromTriggerTime=\"true\"", with: "useValuesFromTriggerTime=\"\(values)\"")
    }
    #expect(try shown(model(add(2, 1, "true"), add(3, 2, "true"))) == [1, 1, 3, 3, 3])
    #expect(try shown(model(add(2, 1, "false"), add(3, 2, "false"))) == [1, 1, 6, 6, 6])
  }

  @Test func delaysAndWhatEventsMadeOfEachOther() throws {
    let double = M.event(
      atT, "r", M.apply("times", M.number(2), M.name("r")),
      parts: "<delay>\(M.formula(M.number(1)))</delay>")
    let text = model(M.event(M.apply("geq", M.time, M.number(1)), "r", M.number(3)), double)
    // At 2 the doubling is decided, at 3 it happens.
    #expect(try shown(text) == [1, 1, 4, 7, 13])
  }

  @Test(
    arguments: [
      ("<geq/><ci>x</ci><cn>3</cn>", "whose trigger is not time >= constant"),
      ("<geq/>\(M.time)<ci>x</ci>", "whose trigger is not time >= constant"),
      ("<geq/>\(M.time)<ci>r</ci>", "whose trigger is not time >= constant"),
      ("<lt/>\(M.time)<cn>3</cn>", "whose trigger is not time >= constant"),
      ("<not/>\(M.apply("lt", M.time, M.number(3)))", "whose trigger is not time >= constant"),
    ])
  func otherTriggersAreRefused(_ trigger: String, _ reason: String) {
    let text = model(M.event("<apply>\(trigger)</apply>", "r", M.number(1)))
    #expect(refusal(text).hasPrefix("unsupported: the event event 1, \(reason)"))
  }

  @Test func whatFollowsFromStatesIsRefused() {
    let half = M.apply("divide", M.name("x"), M.number(2))
    #expect(
      refusal(model(M.event(atT, "x", half)))
        .contains("gives x a value that follows from the states"))
    #expect(
      refusal(model(M.event(atT, "r", M.name("x"))))
        .contains("gives r a value that follows from the states"))
    #expect(
      refusal(model(M.event(atT, "x", M.apply("minus", M.number(9), M.name("x")))))
        .contains("gives x a value that follows from the states"))
    let later = "<delay>\(M.formula(M.name("x")))</delay>"
    #expect(
      refusal(model(M.event(atT, "r", M.number(1), parts: later)))
        .contains("whose delay or priority changes with time"))
  }

  @Test func additionsThatCannotBeKnownAreRefused() {
    let more = M.apply("plus", M.name("x"), M.number(1))
    let later = "<delay>\(M.formula(M.number(1)))</delay>"
    #expect(refusal(model(M.event(atT, "x", more, parts: later))).contains("adds later to x"))
    #expect(
      refusal(model(M.event(atT, "x", more), M.event(atT, "x", M.number(0))))
        .contains("x, which some events add to and others replace"))
  }

  @Test func changingACompartmentIsRefused() {
    let text = M.file(
      "<listOfCompartments><compartment id=\"V\" size=\"1\" constant=\"false\"/>"
        + "</listOfCompartments>", M.parameters(["T": 1]),
      M.events(M.event(atT, "V", M.number(2))))
    #expect(refusal(text).contains("which changes the compartment V"))
  }

  private func refusal(_ text: String) -> String {
    do {
      _ = try NetworkCohort(
        ReactionNetwork(sbml: Array(text.utf8)), varying: ["T"], showing: [])
      return ""
    } catch { return "\(error)" }
  }
}
