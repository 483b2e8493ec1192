// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos sbml run`, as the SBML Test Suite's runner calls it.
struct SBMLCommandTests {
  /// x' = −x, and a value that no number is.
  private func model(_ root: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2" \(root)>
    <model id="m"><listOfParameters>
    <parameter id="x" value="2" constant="false"/><parameter id="big" value="-INF" constant="true"/>
    <parameter id="none" constant="true"/>
    </listOfParameters><listOfRules><rateRule variable="x">
    <math xmlns="http://www.w3.org/1998/Math/MathML"><apply><minus/><ci>x</ci></apply></math>
    </rateRule></listOfRules></model></sbml>
    """
  }

  private func run(_ text: String, _ options: String) throws -> Program.Outcome {
    let folder = try Scratch()
    let path = try folder.write(text, to: "model.xml")
    let words = options.split(separator: " ").map(String.init)
    return try Program.kairos(["sbml", "run", path] + words)
  }

  @Test func emptyListsMayStand() throws {
    let options = """
      --start 0.0 --duration 1.0 --steps 2 --variables x,big,none --amounts --concentrations \
      --atol 1e-07 --rtol 0.0001
      """
    let outcome = try run(model(), options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.lines
    #expect(lines.count == 4)
    #expect(lines[0] == "time,x,big,none")
    #expect(lines[1] == "0.0,2.0,-INF,NaN")
    let x = try #require(Double(lines[3].split(separator: ",")[1]))
    #expect(abs(x - 2 * exp(-1)) < 1e-7)
  }

  @Test func withoutNamesAllThatChangesIsShown() throws {
    let lines = try run(model(), "--duration 1 --steps 1").lines
    #expect(lines[0] == "time,x")
    #expect(lines.count == 3)
  }

  @Test func whatIsNotSupportedComesFirst() throws {
    let root = "xmlns:comp=\"http://www.sbml.org/comp\" comp:required=\"true\""
    let outcome = try run(model(root), "--duration 1 --steps 2 --variables x")
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("unsupported: the SBML package \"comp\""))
  }

  @Test(
    arguments: [
      ("--duration 1 --steps 2 --variables y", 65, "the model has no variable y"),
      ("--duration 1 --steps 0 --variables x", 65, "steps: found 0"),
      ("--duration -1 --steps 1 --variables x", 65, "not below 0"),
      ("--duration 1 --steps 1 --variables x --rtol 1e-12", 65, "--rtol: found 1e-12"),
      ("--duration one --steps 1 --variables x", 64, "--duration: found \"one\""),
      ("--duration 1 --steps 1 --variables ,", 64, "--variables: found none"),
      ("--steps 1 --variables x", 64, "--duration"),
    ] as [(String, Int32, String)])
  func wrongRequestsAreRefused(_ options: String, _ status: Int32, _ message: String) throws {
    let outcome = try run(model(), options)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.text.isEmpty)
  }

  @Test func aFileThatIsNotThereIsUnreadable() throws {
    let outcome = try Program.kairos("sbml run nowhere.xml --duration 1 --steps 1 --variables x")
    #expect(outcome.status == 66)
  }
}
