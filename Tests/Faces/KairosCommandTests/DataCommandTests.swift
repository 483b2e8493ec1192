// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos simulate --data`: files of records through the program itself.
struct DataCommandTests {
  private let oral = ["--model", "one-compartment-oral", "--set", "CL=1.1", "--set", "V=20"]
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ records: String, _ options: [String]) throws -> Program.Outcome {
    let file = try scratch.write(records, to: "events.csv")
    return try Program.kairos(["simulate", "--data", file] + options)
  }

  /// Two subjects as theophylline and warfarin files have them: EVID 101, words in DVID and SEX.
  private let records = """
    ID,TIME,DV,AMT,EVID,CMT,WT,SEX,DVID
    1,0,.,100,101,1,70,male,
    1,0,0.5,0,0,2,70,male,cp
    1,2,4.1,0,0,2,70,male,cp
    2,0,.,80,1,1,60,female,
    2,1,3.3,0,0,2,60,female,pca

    """

  @Test func textbookModelInJSON() throws {
    let outcome = try run(records, oral + ["--set", "KA=1.5", "--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("EVID 101 is read as 1 in 1 records"))
    #expect(outcome.errors.contains("ignored: WT, SEX"))
    #expect(outcome.errors.split(separator: "\n").count == 2)
    let result = try JSONDecoder().decode(DataResult.self, from: outcome.output)
    #expect(result.model.name == "one-compartment-oral")
    #expect(result.records == ["doses": 2, "observations": 3])
    #expect(result.subjects.map { $0.id } == ["1", "2"])
    #expect(result.subjects[0].time.values == [0, 0, 2])
    let names = result.subjects[0].observables.map { $0.name }
    #expect(names == ["amount.depot", "amount.central", "concentration"])
    let k = 1.1 / 20
    let exact = 100 * 1.5 / (20 * (1.5 - k)) * (exp(-k * 2) - exp(-1.5 * 2))
    #expect(abs(result.subjects[0].observables[2].values[2] / exact - 1) < 1e-4)
    #expect(result.warnings.count == 2)
  }

  /// Amounts in moles, far below the absolute tolerance as a number: closed form at each record.
  @Test(arguments: [1e-10, 1e-25, 1e-100])
  func amountsMayBeInMoles(dose: Double) throws {
    let outcome = try run(
      "ID,TIME,EVID,AMT,CMT\n1,0,1,\(dose),1\n1,1,0,.,2\n1,12,0,.,2\n1,24,0,.,2\n",
      ["--model", "one-compartment-oral", "--set", "CL=2", "--set", "V=30", "--set", "KA=1.2"]
        + ["--format", "csv", "--observables", "concentration"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let exact = [2.2387509, 1.5858648, 0.7125760].map { $0 * 1e-2 * dose }
    for (line, exact) in zip(outcome.lines.dropFirst(2), exact) {
      let found = try #require(Double(line.split(separator: ",")[2]))
      #expect(abs(found / exact - 1) < 2e-6)
    }
  }

  @Test func gridInCSV() throws {
    let options =
      oral + ["--set", "KA=1.5", "--format", "csv", "--every", "30min", "--observables"]
    let outcome = try run(records, options + ["concentration"])
    #expect(outcome.lines.first == "id,time [h],concentration [{amount}/{volume}]")
    #expect(
      outcome.lines.dropFirst().map { $0.split(separator: ",")[1] } == [
        "0", "0.5", "1", "1.5", "2", "0", "0.5", "1",
      ])
  }

  /// What is written is read back to the same numbers.
  @Test func writtenBack() throws {
    let options = oral + ["--set", "KA=1.5", "--format", "nonmem"]
    let first = try run(records, options)
    #expect(first.lines[0] == "ID,TIME,TAD,DV,IPRED,AMT,EVID,CMT,WT,SEX,DVID")
    #expect(first.lines[3].hasPrefix("1,2,2,4.1,"))
    #expect(first.lines[3].hasSuffix(",0,0,2,70,male,cp"))
    let second = try run(first.text, options)
    let columns = { (line: Substring) in line.split(separator: ",").prefix(5) }
    #expect(second.lines.dropFirst().map(columns) == first.lines.dropFirst().map(columns))
  }

  @Test func warningsBecomeErrors() throws {
    let outcome = try run(records, oral + ["--set", "KA=1.5", "--strict"])
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ("--model four-compartment", 64, "four-compartment"),
    ("--model one-compartment-oral --set CL=1 --set V=1 --set KB=2", 65, "allowed: CL, V, KA"),
    ("--model one-compartment-oral --set CL=1 --set V=1", 65, "line 2, KA"),
    ("--model one-compartment-oral --set CL=1L/h --set V=1 --set KA=1", 64, "1L/h"),
    ("--model one-compartment --set CL=1 --set V=1 --weight 70kg", 64, "patient"),
    ("--model one-compartment --set CL=1 --set V=1 --residual", 64, "--residual"),
    ("--model one-compartment --set CL=1 --set V=1 --covariates up", 64, "back, forward"),
    ("--model one-compartment --set CL=1 --set V=1 --format xml", 64, "nonmem"),
    ("--model one-compartment --set CL=1 --set V=1 --until 1h", 65, "subject \"1\""),
    ("--model one-compartment --set CL=1 --set V=1 --observables blood", 65, "concentration"),
    ("--cohort 3", 64, "--cohort"), ("--dose 35mg --route iv", 64, "--data"),
    ("--weight 70kg", 64, "column WT"), ("", 65, "line 2, ROUTE"),
  ])
  func refusals(options: String, status: Int32, part: String) throws {
    let outcome = try run(records, options.split(separator: " ").map(String.init))
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }

  @Test func noFile() throws {
    let outcome = try Program.kairos("simulate --data nowhere.csv")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("nowhere.csv"))
  }
}

/// The JSON of a data file's simulation.
private struct DataResult: Decodable {
  struct Model: Decodable { let name: String }
  struct Series: Decodable { let values: [Double] }
  struct Observable: Decodable {
    let name: String
    let values: [Double]
  }
  struct Subject: Decodable {
    let id: String
    let time: Series
    let observables: [Observable]
  }
  let model: Model
  let records: [String: Int]
  let subjects: [Subject]
  let warnings: [String]
}
