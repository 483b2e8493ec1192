// SPDX-License-Identifier: Apache-2.0

import Foundation
import NetworkSupport
import ReactionNetworks
import SBMLFormat
import Testing

/// Equations that have no value at a point that the solution only touches, but tend to one there.
struct SlopeLimitTests {
  private typealias M = ModelText

  private func last(_ text: String, _ variable: String, at end: Double = 5) throws -> Double {
    try #require(try Outcome.rows(text, variable, until: end, steps: 1).last)[1]
  }

  /// dx/dt = sin(t)/t is 0/0 at the start: x(5) is the sine integral, 1.5499312449...
  @Test func theSineIntegral() throws {
    let slope = M.apply("divide", M.apply("sin", M.time), M.time)
    let text = M.file(M.parameters(["x": 0]), M.rules(M.rate(of: "x", slope)))
    #expect(abs(try last(text, "x") - 1.549931244944674) < 1e-7)
  }

  /// r N ln(K/N) is 0 · ∞ where nothing grows: nothing it stays.
  @Test func gompertzGrowthOfNothing() throws {
    let slope = M.apply(
      "times", M.name("N"), M.apply("ln", M.apply("divide", M.number(100), M.name("N"))))
    let text = M.file(M.parameters(["N": 0]), M.rules(M.rate(of: "N", slope)))
    #expect(try last(text, "N") == 0)
  }

  /// S' = 1 − S from 0 and P' = (1/S)²/(1 + (1/S)²) = 1/(1 + S²).
  @Test func aHillFunctionOfTheInverse() throws {
    let square = M.apply("power", M.apply("divide", M.number(1), M.name("S")), M.number(2))
    let text = M.file(
      M.parameters(["S": 0, "P": 0]),
      M.rules(
        M.rate(of: "S", M.apply("minus", M.number(1), M.name("S"))),
        M.rate(of: "P", M.apply("divide", square, M.apply("plus", M.number(1), square)))))
    // Simpson's rule over 1,000 pieces.
    let count = 1000
    let sum = (0...count).reduce(0.0) { sum, i in
      let s = 1 - exp(-5 * Double(i) / Double(count))
      let weight = i == 0 || i == count ? 1.0 : i % 2 == 1 ? 4 : 2
      return sum + weight / (1 + s * s)
    }
    #expect(abs(try last(text, "P") - sum * 5 / Double(3 * count)) < 1e-8)
  }

  /// A gate of a nerve where its voltage rests: V/(1 − e^−V) is 1 at V = 0.
  @Test func aGateAtTheVoltageOfItsGap() throws {
    let below = M.apply(
      "minus", M.number(1), M.apply("exp", M.apply("minus", M.name("V"))))
    let text = M.file(
      M.parameters(["V": 0, "x": 3]),
      M.rules(
        M.rate(of: "V", M.apply("minus", M.name("V"))),
        M.rate(
          of: "x", M.apply("minus", M.apply("divide", M.name("V"), below), M.name("x")))))
    #expect(abs(try last(text, "x") - (1 + 2 * exp(-5))) < 1e-8)
  }

  /// What has no limit, or another one from each side, is refused as before.
  @Test func slopesWithoutALimitAreRefused() {
    let x = M.name("x")
    let y = M.name("y")
    for slope in [
      M.apply("divide", M.number(1), x), M.apply("divide", M.number(1), M.time),
      M.apply("divide", x, M.apply("plus", x, y)),
    ] {
      let text = M.file(
        M.parameters(["x": 0, "y": 0, "p": 0]),
        M.rules(
          M.rate(of: "x", M.number(0)), M.rate(of: "y", M.number(0)), M.rate(of: "p", slope)))
      #expect(Outcome.error(text, until: 5).contains("derivative of p is not a finite number"))
    }
  }

  /// In lanes as alone: P' = 1/(1 + (K/S)²) has a slope at S = 0, and a Jacobian that is none.
  @Test func aJacobianThatIsNoneInLanes() throws {
    let ratio = M.apply("divide", M.name("K"), M.name("S"))
    let hill = M.apply(
      "divide", M.number(1),
      M.apply("plus", M.number(1), M.apply("power", ratio, M.number(2))))
    let text = M.file(
      M.parameters(["S": 0, "P": 0, "K": 1]),
      M.rules(
        M.rate(of: "S", M.apply("minus", M.number(1), M.name("S"))), M.rate(of: "P", hill)))
    let network = try ReactionNetwork(sbml: Array(text.utf8))
    let cohort = try NetworkCohort(network, varying: ["K"], showing: ["P"])
    var shown: [Int: Double] = [:]
    let outcomes = try cohort.follow([[1], [2]], at: [5]) { patient, _, row in
      shown[patient] = row[0]
    }
    for outcome in outcomes { #expect(throws: Never.self) { try outcome.get() } }
    let one = try #require(shown[0])
    #expect(abs(one - (try last(text, "P"))) < 1e-4, "\(one)")
  }

  /// What an event sets free at one moment only (`time = 10⁻⁶` ends as soon as it began) reaches a
  /// broken power through four states, whose noise lies below zero: BioModels 994 to 996.
  @Test func noiseBehindAMoment() throws {
    let names = (1...4).map { "a\($0)" }
    let power = M.apply("power", M.name("a4"), M.number(3.99))
    let hill = M.apply("divide", power, M.apply("plus", M.number(1), power))
    var rules = [M.rate(of: "x", M.apply("minus", M.name("x")))]
    for (before, name) in zip(["x"] + names, names) {
      rules.append(M.rate(of: name, M.apply("minus", M.name(before), M.name(name))))
    }
    rules.append(M.rate(of: "p", M.apply("minus", hill, M.name("p"))))
    let all = (["x", "p"] + names).map {
      "<parameter id=\"\($0)\" value=\"0\" constant=\"false\"/>"
    }
    let event = M.event(M.apply("eq", M.time, M.number(1e-6)), "x", M.number(1))
    let text = M.file(M.list("Parameters", all), M.list("Rules", rules), M.events(event))
    // x e^−t handed on four times: a4 is t⁴ e^−t / 24.
    #expect(abs(try last(text, "a4") - pow(5, 4) * exp(-5) / 24) < 1e-6)
    #expect(try last(text, "p") > 0)
  }
}
