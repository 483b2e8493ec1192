// SPDX-License-Identifier: Apache-2.0

import NONMEMFormat
import Runs
import Testing

/// Tables of concentrations become samples of subjects.
@Suite struct ConcentrationTableTests {
  private func read(
    _ text: String, id: String? = "ID", amounts: String? = nil
  ) throws(RunError) -> ConcentrationSamples {
    var columns = ConcentrationFields(time: "TIME", concentration: "DV")
    columns.id = id
    return try ConcentrationSamples(
      csv: Array(text.utf8), named: "study.csv", columns, amounts: amounts)
  }

  @Test func dosesAndMarkedRecordsAreNoSamples() throws {
    let samples = try read(
      """
      ID,TIME [h],DV [mg/L],AMT [mg],EVID,MDV
      b,0,.,320,1,1
      b,1,4,0,0,0
      b,2,3,0,0,1
      a,1,5,,0,0
      b,4,,0,0,0
      """, amounts: "AMT")
    #expect(samples.subjects.map { $0.id } == ["b", "a"])
    #expect(samples.subjects[0].times == [1])
    #expect(samples.subjects[0].concentrations == [4])
    #expect(samples.subjects[0].doseTimes == [0])
    #expect(samples.subjects[0].amounts == [320])
    #expect(samples.time == .init(name: "TIME", unit: "h"))
    #expect(samples.amount == .init(name: "AMT", unit: "mg"))
  }

  @Test func withoutIdentitiesThereIsOneSubject() throws {
    let samples = try read("\u{FEFF}TIME,\"DV\"\r\n\r\n0,1\r\n1,2\r\n", id: nil)
    #expect(samples.subjects.map { $0.id } == ["DV"])
    #expect(samples.subjects[0].times == [0, 1])
    #expect(samples.time.unit == nil)
  }

  @Test(arguments: [
    ("", "study.csv: the file is empty"),
    ("ID,TIME,DV\n", "study.csv: there are no records"),
    ("ID,TIME,DV\n1,2\n", "study.csv, line 2: found 2 values; the header has 3 columns"),
    (
      "ID,TIME,DV\n1,0,x\n",
      #"study.csv, line 2, DV: found "x", expected a number, or . where none is known"#
    ),
    ("ID,TIME,DV\n1,.,3\n", "study.csv, line 2, TIME: the time is missing"),
    (
      "ID,TIMES,DV\n1,0,3\n",
      #"time: study.csv has no column "TIME"; the nearest is TIMES; allowed: ID, TIMES, DV"#
    ),
    ("ID,TIME,DV,DV\n1,0,3,4\n", #"concentration: study.csv has 2 columns "DV"; one is allowed"#),
  ])
  func refusals(_ text: String, _ sentence: String) {
    let error = #expect(throws: RunError.self) { try read(text) }
    #expect(error?.kind == .value)
    #expect(error?.sentence.text { $0 } == sentence)
  }
}
