// SPDX-License-Identifier: Apache-2.0

import SBMLFormat
import NetworkSupport
import ReactionNetworks
import Testing

/// What does not run in lanes is refused by name before anything runs.
struct NetworkCohortRefusalTests {
  private typealias M = ModelText

  private static let parameters = M.parameters(["x": 1, "y": 1, "k": 1])

  private static func moving(_ slope: String) -> String {
    M.file(parameters, M.rules(M.rate(of: "y", M.number(1)), M.rate(of: "x", slope)))
  }

  private static let piecewise =
    "<piecewise><piece>\(M.number(1))\(M.apply("gt", M.name("y"), M.number(2)))</piece>"
    + "<otherwise>\(M.number(0))</otherwise></piecewise>"

  private func refusal(
    _ text: String, varying varied: [String] = ["k"], showing variables: [String] = ["x"]
  ) -> String {
    do {
      _ = try NetworkCohort(
        ReactionNetwork(sbml: Array(text.utf8)), varying: varied, showing: variables)
      return ""
    } catch { return "\(error)" }
  }

  @Test(
    arguments: [
      (moving(piecewise), "<piecewise>, which turns with time, in the rate of x"),
      (moving(M.apply("floor", M.time)), "<floor>, which turns with time, in the rate of x"),
      (
        moving(M.apply("rem", M.time, M.number(24))),
        "<rem>, which turns with time, in the rate of x"
      ),
      (
        moving(M.apply("max", M.name("y"), M.name("k"))),
        "<max>, which turns with time, in the rate of x"
      ),
      (moving(M.apply("abs", M.name("y"))), "<abs>, which turns with time, in the rate of x"),
      (
        moving(M.apply("power", M.name("k"), M.name("y"))),
        "<power>, which turns with time, in the rate of x"
      ),
      (moving(M.delay(M.name("y"), 1)), "delay."),
      (
        M.file(
          parameters,
          M.rules(
            M.rate(of: "y", M.number(1)),
            "<algebraicRule>\(M.formula(M.apply("minus", M.name("x"), M.name("y"))))</algebraicRule>"
          )), "an algebraic rule."
      ),
    ])
  func whatIsNotSmooth(_ text: String, _ reason: String) {
    #expect(refusal(text).hasPrefix("unsupported: \(reason)"), "\(refusal(text))")
  }

  /// Also where it is hidden behind names, and in what is only shown.
  @Test func hiddenCorners() {
    let hidden = M.file(
      Self.parameters,
      M.rules(
        M.assignment(of: "k", Self.piecewise), M.rate(of: "y", M.number(1)),
        M.rate(of: "x", M.name("k"))))
    #expect(refusal(hidden, varying: []).hasPrefix("unsupported: <piecewise>"))
    #expect(refusal(hidden, varying: []).contains("in k"))
    let shown = M.file(
      Self.parameters, M.rules(M.assignment(of: "k", Self.piecewise), M.rate(of: "y", M.number(1))))
    #expect(refusal(shown, varying: [], showing: ["y"]) == "")
    #expect(refusal(shown, varying: [], showing: ["k"]).contains("in k"))
  }

  @Test func namesThatDoNotFit() {
    let text = Self.moving(M.name("k"))
    #expect(refusal(text) == "")
    #expect(refusal(text, varying: ["z"]) == "z: the model has no variable of this name")
    #expect(refusal(text, showing: ["z"]) == "the model has no variable z")
    #expect(refusal(text, varying: ["k", "k"]).hasPrefix("k: it is given twice"))
    let ruled = M.file(
      Self.parameters, M.rules(M.assignment(of: "k", M.time), M.rate(of: "x", M.name("k"))))
    #expect(refusal(ruled).hasPrefix("k: it follows from other variables"))
  }

  /// One who cannot be followed says why; the others do not notice.
  @Test func aPatientWhoCannotBeFollowed() throws {
    let slope = M.apply("divide", M.number(1), M.name("k"))
    let text = M.file(Self.parameters, M.rules(M.rate(of: "x", slope)))
    let model = try NetworkCohort(
      ReactionNetwork(sbml: Array(text.utf8)), varying: ["k"], showing: ["x"])
    var last: [Int: Double] = [:]
    let outcomes = try model.follow([[2], [0], [4], [.nan]], at: [1]) { last[$0] = $2[0] }
    #expect(throws: Never.self) { try outcomes[0].get() }
    #expect(throws: NetworkError.self) { try outcomes[1].get() }
    #expect(throws: NetworkError.self) { try outcomes[3].get() }
    #expect(abs((last[0] ?? 0) - 1.5) < 1e-9)
    #expect(abs((last[2] ?? 0) - 1.25) < 1e-9)
  }

  @Test func requestsThatCannotBeAnswered() throws {
    let text = Self.moving(M.name("k"))
    let model = try NetworkCohort(
      ReactionNetwork(sbml: Array(text.utf8)), varying: ["k"], showing: ["x"])
    for moments in [[], [-1], [2, 1], [0, .infinity]] as [[Double]] {
      #expect(throws: NetworkError.self) { try model.follow([[1]], at: moments) { _, _, _ in } }
    }
    let outcomes = try model.follow([[1, 2]], at: [1]) { _, _, _ in }
    #expect(throws: NetworkError.self) { try outcomes[0].get() }
  }
}
