// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Every input may be a pipe, and one that cannot be read says why.
struct InputsTests {
  private static let model = """
    <sbml xmlns="http://www.sbml.org/sbml/level3/version1/core" level="3" version="1"><model>
    <listOfParameters><parameter id="S" value="1" constant="false"/></listOfParameters>
    <listOfRules><rateRule variable="S"><math xmlns="http://www.w3.org/1998/Math/MathML"><apply>
    <times/><cn>-1</cn><ci>S</ci></apply></math></rateRule></listOfRules></model></sbml>
    """
  private static let files = [
    "p.yaml": """
    name: one
    drug: ketamine
    sessions:
      - days: [0]
        dose: 35 mg
        route: iv
        over: 40 min

    """,
    "pat.yaml": "weight: 80 kg\n",
    "pe.csv": "id,weight,age,sex,madrs\na,70,40,female,30\nb,80,50,male,35\n",
    "d.csv": "ID,TIME,EVID,AMT,DV\n1,0,1,100,.\n1,1,0,.,1\n",
    "n.csv": "time [h],c [mg/L]\n0,0\n1,5\n2,4\n3,2\n4,1\n6,.5\n",
    "s.csv": "id,S\na,1\nb,2\n", "m.xml": model,
  ]

  /// Where an input stands in a line, and which file it is.
  private static let lines = [
    ("simulate --protocol @ --until 1h --likely 0", "p.yaml"),
    ("simulate --dose 35mg --route iv --until 1h --compare @", "p.yaml"),
    ("simulate --dose 35mg --route iv --until 1h --likely 0 --patient @", "pat.yaml"),
    ("simulate --dose 35mg --route iv --until 1h --patients @ --observables score.madrs", "pe.csv"),
    ("simulate --data @ --model one-compartment --set CL=1 --set V=1", "d.csv"),
    ("nca @ --time time --concentration c", "n.csv"), ("cite @", "r.json"),
    ("sbml run @ --duration 1 --steps 2 --variables S", "m.xml"),
    ("sbml cohort m.xml --patients @ --duration 1 --steps 2 --variables S", "s.csv"),
  ]

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in Self.files { _ = try scratch.write(text, to: name) }
    let result = try Program.kairos("simulate --dose 35mg --route iv --until 1h --format json")
    try result.output.write(to: scratch.folder.appendingPathComponent("r.json"))
    return scratch
  }

  @Test(arguments: lines) func comesFromAPipe(_ line: String, _ file: String) throws {
    let scratch = try folder()
    let plain = try Program.shell(
      "$kairos " + line.replacing("@", with: file), in: scratch.folder)
    #expect(plain.status == 0, "\(line): \(plain.errors)")
    for (source, redirection) in [
      ("<(cat \(file))", ""), ("/dev/stdin", "< \(file)"), ("/dev/stdin", "< <(cat \(file))"),
    ] {
      let piped = try Program.shell(
        "$kairos \(line.replacing("@", with: source)) \(redirection)", in: scratch.folder)
      #expect(piped.status == 0, "\(line) \(source) \(redirection): \(piped.errors)")
      // Only names differ.
      #expect(piped.output.count >= plain.output.count / 2)
    }
  }

  @Test(arguments: lines) func saysWhyItCannotBeRead(_ line: String, _ file: String) throws {
    let scratch = try folder()
    for (source, reason) in [("no.file", "there is no such file"), (".", "it is a folder")] {
      let outcome = try Program.shell(
        "$kairos " + line.replacing("@", with: source), in: scratch.folder)
      // What compares is a file only where it says so.
      guard !(line.contains("--compare") && source == ".") else { continue }
      #expect(outcome.status == 66, "\(line) \(source): \(outcome.errors)")
      #expect(outcome.errors.contains(reason), "\(line) \(source): \(outcome.errors)")
      #expect(!outcome.errors.contains("Cocoa"))
    }
  }

  /// Nothing is printed of a cohort of which somebody cannot be followed.
  @Test func nothingIsPrintedBeforeAllIsThere() throws {
    let scratch = try folder()
    let rows = (1...40).map { "\($0),\($0 < 40 ? "1" : "1e308")" }.joined(separator: "\n")
    _ = try scratch.write("id,S\n\(rows)\n", to: "s.csv")
    let growth = Self.model.replacing("<cn>-1</cn>", with: "<cn>50</cn>")
    _ = try scratch.write(growth, to: "m.xml")
    let outcome = try Program.shell(
      "$kairos sbml cohort m.xml --patients s.csv --duration 3 --steps 2 --variables S",
      in: scratch.folder)
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
