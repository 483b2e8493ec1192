// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos sbml cohort`: one model, a table of patients.
struct SBMLCohortCommandTests {
  /// x' = −k x from x = 2; at 1 something is added to x.
  private let model = """
    <?xml version="1.0" encoding="UTF-8"?>
    <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2">
    <model id="m"><listOfParameters>
    <parameter id="x" value="2" constant="false"/><parameter id="k" value="1" constant="true"/>
    <parameter id="dose" value="0" constant="true"/>
    </listOfParameters><listOfRules><rateRule variable="x">
    <math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><apply><minus/><ci>k</ci></apply>
    <ci>x</ci></apply></math>
    </rateRule></listOfRules>
    <listOfEvents><event useValuesFromTriggerTime="true">
    <trigger initialValue="true" persistent="true"><math xmlns="http://www.w3.org/1998/Math/MathML">
    <apply><geq/><csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">t\
    </csymbol><cn>1</cn></apply></math></trigger>
    <listOfEventAssignments><eventAssignment variable="x">
    <math xmlns="http://www.w3.org/1998/Math/MathML"><apply><plus/><ci>x</ci><ci>dose</ci></apply>
    </math></eventAssignment></listOfEventAssignments></event></listOfEvents></model></sbml>
    """

  private func run(
    _ table: String, _ options: String = "--duration 2 --steps 2 --variables x",
    _ model: String? = nil
  ) throws -> Program.Outcome {
    let folder = try Scratch()
    let file = try folder.write(model ?? self.model, to: "model.xml")
    let people = try folder.write(table, to: "people.csv")
    let words = options.split(separator: " ").map(String.init)
    return try Program.kairos(["sbml", "cohort", file, "--patients", people] + words)
  }

  @Test func eachPatientHasRows() throws {
    let outcome = try run("id,k,dose\nanna,0.5,3\n\"b,c\",2,0\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.lines
    #expect(lines.count == 7)
    #expect(lines[0] == "id,time,x")
    #expect(lines[1] == "anna,0.0,2.0")
    #expect(lines[4] == "\"b,c\",0.0,2.0")
    let last = try #require(Double(lines[3].split(separator: ",")[2]))
    #expect(abs(last - (2 * exp(-0.5) + 3) * exp(-0.5)) < 1e-5)
    let other = try #require(Double(lines[6].split(separator: ",")[3]))
    #expect(abs(other - 2 * exp(-4)) < 1e-5)
  }

  @Test func patientsWithoutNamesAreNumbered() throws {
    let lines = try run("x\n5\n6\n", "--duration 1 --steps 1 --variables x --amounts").lines
    #expect(lines[1] == "1,0.0,5.0")
    #expect(lines[3] == "2,0.0,6.0")
  }

  /// The parameter that the event changes by is none of them, the one that it changes is.
  @Test func withoutNamesAllThatChangesIsShown() throws {
    #expect(try run("k\n1\n", "--duration 1 --steps 1").lines[0] == "id,time,x")
  }

  @Test(
    arguments: [
      ("k\n1\nmuch\n", "people.csv, line 3, k: found \"much\", expected a number"),
      ("k\n1\n\ninf\n", "people.csv, line 4, k: found \"inf\", expected a number"),
      ("k,z\n1,2\n", "people.csv, line 1, z: the model has no variable of this name"),
      ("k\n", "people.csv: the table has no patients"),
      ("id,k\na,1\nb,1\na,2\n", "people.csv, line 4, id: found \"a\", which stands in line 2 too"),
      ("k,dose\n1\n", "people.csv, line 2"),
    ])
  func wrongTablesAreRefused(_ table: String, _ message: String) throws {
    let outcome = try run(table)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.text.isEmpty)
  }

  @Test(
    arguments: [
      ("--duration 2 --steps 2 --variables y", 65, "the model has no variable y"),
      ("--duration 2 --steps 0 --variables x", 65, "steps: found 0"),
      ("--duration 2 --steps 2 --variables x --rtol 1", 65, "--rtol: found 1.0"),
      ("--duration 2 --steps 2 --variables x --atol 0", 65, "--atol: found 0.0"),
      ("--duration 2 --steps 2 --variables x --rtol fine", 64, "--rtol: found \"fine\""),
    ] as [(String, Int32, String)])
  func wrongRequestsAreRefused(_ options: String, _ status: Int32, _ message: String) throws {
    let outcome = try run("k\n1\n", options)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func whatIsNotSupportedComesFirst() throws {
    let reading = model.replacing(
      "<apply><plus/><ci>x</ci>", with: "<apply><times/><ci>x</ci>")
    let outcome = try run("k\n1\n", "--duration 2 --steps 2 --variables x", reading)
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("unsupported: the event event 1, which gives x a value"))
  }

  /// A patient who cannot be followed is named, and nothing is written.
  @Test func whoCannotBeFollowedIsNamed() throws {
    let folder = try Scratch()
    let output = folder.path("out.csv")
    let outcome = try run(
      "id,k\na,1\nb,-1e6\n", "--duration 2 --steps 2 --variables x -o \(output)")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("people.csv, line 3, patient b: "), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: output))
    let shown = try run("id,k\na,1\nb,-1e6\n")
    #expect(shown.status == 65 && shown.output.isEmpty)
  }

  @Test func tablesThatAreNotThereAreUnreadable() throws {
    let folder = try Scratch()
    let file = try folder.write(model, to: "model.xml")
    let outcome = try Program.kairos(
      ["sbml", "cohort", file, "--patients", "nowhere.csv", "--duration", "1", "--steps", "1"]
        + ["--variables", "x"])
    #expect(outcome.status == 66)
  }
}
