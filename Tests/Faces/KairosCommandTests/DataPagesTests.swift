// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// What a simulation of a data file shares with that of a treatment: published models, settings,
/// analyses, pages.
struct DataPagesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ lines: [String], _ options: String = "") throws -> Program.Outcome {
    try Program.data(lines, options, in: scratch)
  }

  private let infusion = [
    "ID,TIME,EVID,AMT,DUR,ROUTE,DV,DVID", "1,0,1,35,0.6666666666666666,iv,.,.", "1,1,0,.,.,.,60,1",
    "1,4,0,.,.,.,20,1", "1,24,0,.,.,.,30,score.madrs",
  ]

  private func agree(
    _ options: String, on names: [String], within tolerance: Double = 1e-4
  ) throws {
    let chosen = " --format csv --observables " + names.joined(separator: ",")
    let data = try run(infusion, options + chosen)
    let plain = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 24h --every 1h " + options + chosen)
    let found = try #require(CourseTable(data.text), "\(data.errors)")
    let expected = try #require(CourseTable(plain.text), "\(plain.errors)")
    for (place, name) in names.enumerated() {
      for (row, time) in [(1, 1.0), (2, 4), (3, 24)] {
        let other = try #require(expected.value(of: name, at: time))
        let value = found.rows[row][place + 2]
        #expect(abs(value - other) <= tolerance * max(abs(other), 1e-3), "\(name) at \(time) h")
      }
    }
  }

  /// A published model and a setting do to the subjects of a file what they do to a patient.
  @Test func presets() throws {
    try agree("--preset domino-1982", on: ["plasma.ketamine.venous", "bdnf"])
    let outcome = try run(infusion, "--preset domino-1982 --format json")
    #expect(outcome.text.contains("\"preset\": \"domino-1982\""), "\(outcome.errors)")
  }

  @Test func settings() throws {
    try agree("--setting murrough-2013", on: ["bdnf", "score.madrs"])
    let alone = try run(infusion, "--format csv --observables score.madrs")
    let seen = try run(infusion, "--setting murrough-2013 --format csv --observables score.madrs")
    let scores = try #require(CourseTable(seen.text)).rows.map { $0[2] }
    #expect(scores.allSatisfy { $0 == $0.rounded() })
    #expect(try #require(CourseTable(alone.text)).rows.map { $0[2] } != scores)
  }

  /// The analysis of a subject is that of the treatment, sampled at the same times.
  @Test func analyses() throws {
    let lines = ["ID,TIME,EVID,AMT,ROUTE", "1,0,1,35,im"] + (1...24).map { "1,\($0),0,.,." }
    let data = try run(lines, "--nca --format csv --observables plasma.ketamine.venous")
    let plain = try Program.kairos(
      "simulate --dose 35mg --route im --until 24h --every 1h --nca --format csv "
        + "--observables plasma.ketamine.venous")
    let (found, expected) = (try #require(Curve(data.text)), try #require(Curve(plain.text)))
    for name in ["Cmax", "tmax", "AUClast", "t1/2"] {
      let (a, b) = (found.value(name), expected.value(name))
      #expect(a != nil && b != nil, "\(name): \(data.text)\n\(plain.text)")
      #expect(abs((a ?? 0) / (b ?? 1) - 1) < 1e-3, "\(name)")
    }
  }

  @Test func analysisOfOneSubjectWithoutADose() throws {
    let lines =
      ["ID,TIME,EVID,AMT,ROUTE", "1,0,1,35,im"] + (1...12).map { "1,\($0),0,.,." }
      + ["2,0,0,.,.", "2,1,0,.,."]
    let outcome = try run(lines, "--nca --format csv --observables plasma.ketamine.venous")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("subject 2 has no dose"))
  }

  @Test func analysesNeedUnits() throws {
    let outcome = try run(
      ["ID,TIME,AMT", "1,0,1"], "--model one-compartment --set CL=1 --set V=1 --nca")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("columns id, time and concentration with kairos nca"))
  }

  /// What the refusal names works: 100 mg into 30 L by mouth, cleared at 2 L/h.
  @Test func predictionsOfATextbookModelAreAnalysedInTwoSteps() throws {
    let curves = try run(
      ["ID,TIME,AMT,EVID", "1,0,100,1", "1,72,.,0"],
      "--model one-compartment-oral --set CL=2 --set V=30 --set KA=1.2 --format csv --every 0.5 "
        + "--observables concentration")
    let file = try scratch.write(curves.text, to: "curves.csv")
    let command = "nca \(file) --time time --concentration concentration --id id --dose 100mg"
    let found = try Program.kairos(command + " --concentration-unit mg/L --format csv")
    #expect(found.status == 0, "\(found.errors)")
    let clearance = try #require(found.lines.first { $0.hasPrefix("clearance,") })
    let value = try #require(clearance.split(separator: ",").last.flatMap { Double($0) })
    #expect(abs(value - 2) < 0.01)
    let unsaid = try Program.kairos(command)
    #expect(unsaid.status == 64 && unsaid.errors.contains("--concentration-unit is missing"))
  }

  /// A page with what was measured over what is predicted, and the curves.
  @Test func pages() throws {
    let page = scratch.path("page.html")
    let outcome = try run(infusion, "--format json --report " + page)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let html = try scratch.text("page.html")
    for words in [
      "Measured over predicted: plasma.ketamine.venous", "Measured over predicted: score.madrs",
      "Subject 1: plasma.ketamine.venous", "Measured less predicted",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.components(separatedBy: "class=\"dot\"").count >= 6)
  }

  /// A pipe in place of a file.
  @Test func pipes() throws {
    let path = scratch.path("pipe.csv")
    #expect(mkfifo(path, 0o600) == 0)
    let process = Program.process([
      "simulate", "--data", path, "--model", "one-compartment", "--set", "CL=1", "--set", "V=10",
      "--format", "csv", "--observables", "concentration",
    ])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try Data("ID,TIME,AMT\n1,0,100\n".utf8).write(to: URL(fileURLWithPath: path))
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.split(separator: "\n").last == "1,0,10")
  }

  /// Standard input in place of a file.
  @Test func standardInput() throws {
    let process = Program.process([
      "simulate", "--data", "-", "--model", "one-compartment", "--set", "CL=1", "--set", "V=10",
      "--format", "csv", "--observables", "concentration",
    ])
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("ID,TIME,AMT\n1,0,100\n1,1,\n".utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.split(separator: "\n").dropFirst().first == "1,0,10")
  }
}

/// An analysis in CSV: one row a quantity, with its symbol in the second column.
private struct Curve {
  private let rows: [[Substring]]

  init?(_ text: String) {
    rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard rows.count > 1 else { return nil }
  }

  func value(_ symbol: String) -> Double? {
    rows.first { $0.count > 3 && $0[1] == symbol }.flatMap { Double($0[3]) }
  }
}
