// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Every input may be a pipe, and one that cannot be read says why.
struct InputsTests {
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

  @Test(arguments: lines) func comesFromAPipe(_ line: String, _ file: String) throws {
    let scratch = try InputFiles.scratch()
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
    let scratch = try InputFiles.scratch()
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
    let scratch = try InputFiles.scratch()
    let rows = (1...40).map { "\($0),\($0 < 40 ? "1" : "1e308")" }.joined(separator: "\n")
    _ = try scratch.write("id,S\n\(rows)\n", to: "s.csv")
    let growth = InputFiles.model.replacing("<cn>-1</cn>", with: "<cn>50</cn>")
    _ = try scratch.write(growth, to: "m.xml")
    let outcome = try Program.shell(
      "$kairos sbml cohort m.xml --patients s.csv --duration 3 --steps 2 --variables S",
      in: scratch.folder)
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
