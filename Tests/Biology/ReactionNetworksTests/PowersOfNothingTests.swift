// SPDX-License-Identifier: Apache-2.0

import Foundation
import NetworkSupport
import Testing

/// Powers with a broken exponent of what begins at zero, where noise may lie below.
struct PowersOfNothingTests {
  private typealias M = ModelText

  /// A chain of nine after x: the last grows as the ninth power of time, and feeds back by a Hill
  /// function on what x is made at. Without the feedback x stays 1 and the ninth is Erlang's.
  private func chain(exponent: Double, half: Double) -> String {
    let names = (1...9).map { "a\($0)" }
    let hill = M.apply(
      "divide", M.number(1),
      M.apply(
        "plus", M.number(1),
        M.apply("power", M.apply("divide", M.name("a9"), M.number(half)), M.number(exponent))))
    var rules = [M.rate(of: "x", M.apply("minus", hill, M.name("x")))]
    for (before, name) in zip(["x"] + names, names) {
      rules.append(M.rate(of: name, M.apply("minus", M.name(before), M.name(name))))
    }
    let parameters = M.list(
      "Parameters",
      [("x", 1.0)].map { "<parameter id=\"\($0.0)\" value=\"\($0.1)\" constant=\"false\"/>" }
        + names.map { "<parameter id=\"\($0)\" value=\"0\" constant=\"false\"/>" })
    return M.file(parameters, M.list("Rules", rules))
  }

  @Test(arguments: [1.5, 2.5, 7.8])
  func aHillFunctionOfWhatBeginsAtZero(exponent: Double) throws {
    let rows = try Outcome.rows(
      chain(exponent: exponent, half: 1e6), "x", "a9", until: 6, steps: 6)
    for row in rows.dropFirst() {
      // 1 minus the share of a Poisson variable below nine.
      var (term, sum) = (exp(-row[0]), 0.0)
      for k in 0..<9 {
        sum += term
        term *= row[0] / Double(k + 1)
      }
      #expect(abs(row[1] - 1) < 1e-8)
      #expect(abs(row[2] - (1 - sum)) < 1e-9)
    }
  }

  /// What is shown follows the same rule: no row has anything but a number.
  @Test func whatIsShownOfNoiseIsANumber() throws {
    let power = M.apply("power", M.name("a9"), M.number(2.5))
    let text = chain(exponent: 7.8, half: 1e6)
      .replacingOccurrences(
        of: "<parameter id=\"a9\"",
        with: "<parameter id=\"p\" value=\"0\" constant=\"false\"/><parameter id=\"a9\""
      )
      .replacingOccurrences(
        of: "<listOfRules>", with: "<listOfRules>" + M.assignment(of: "p", power))
    for row in try Outcome.rows(text, "p", until: 1, steps: 200) { #expect(row[1] >= 0) }
  }

  /// A base that falls below zero in earnest has no such power: that is said.
  @Test func aBaseBelowZeroIsRefused() {
    let text = M.file(
      M.parameters(["x": 1, "y": 0]),
      M.rules(
        M.rate(of: "x", M.number(-1)),
        M.rate(of: "y", M.apply("power", M.name("x"), M.number(1.5)))))
    #expect(Outcome.error(text, until: 3).contains("near time 1"))
  }

  /// Torricelli: a vessel that runs empty at t = 2 stays empty.
  @Test func aVesselRunsEmpty() throws {
    let text = M.file(
      M.parameters(["x": 1]),
      M.rules(M.rate(of: "x", M.apply("minus", M.apply("root", M.name("x"))))))
    for row in try Outcome.rows(text, "x", until: 1.8, steps: 9) {
      #expect(abs(row[1] - pow(1 - row[0] / 2, 2)) < 1e-7)
    }
  }

  /// dx/dt = 0.01 (1 − x)/(0.001 + 1 − x) rises to 1 and rests there; the other side of the pole at
  /// 1.001 is another branch.
  @Test func aPoleIsNotJumped() throws {
    let rest = M.apply("minus", M.number(1), M.name("x"))
    let rise = M.apply(
      "divide", M.apply("times", M.number(5), rest), M.apply("plus", M.number(0.001), rest))
    let text = M.file(M.parameters(["x": 0]), M.rules(M.rate(of: "x", rise)))
    for row in try Outcome.rows(text, "x", until: 4, steps: 40) { #expect(row[1] <= 1 + 1e-9) }
    let last = try #require(try Outcome.rows(text, "x", until: 4, steps: 1).last)
    #expect(abs(last[1] - 1) < 1e-9)
  }
}
