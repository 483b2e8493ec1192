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

  @Test func laboratoriesHaveWordsForWhatIsNotMeasured() throws {
    let words = ["NA", "n/a", ".", "", "NaN", "NS"]
    let limits = ["BQL", "blq", "BLOQ", "LLOQ", "<LLOQ", "<0.1", "< 1e-1"]
    let rows = (words + limits).enumerated().map { "1,\($0.offset + 1),\($0.element)\n" }.joined()
    let subject = try read("ID,TIME,DV\n1,0,2.5\n" + rows).subjects[0]
    #expect(subject.times == [0] + (7...13).map { Double($0) })
    #expect(subject.belowLimit == Set(1...7))
    #expect(subject.concentrations == [2.5, 0, 0, 0, 0, 0, 0, 0])
  }

  /// Whatever separates values, the reader of event records knows it.
  @Test(arguments: [
    "ID;TIME;DV\n1;0,5;2,25\n", "ID\tTIME\tDV\n1\t0.5\t2.25\n", "#ID,TIME,DV\n1,0.5,2.25\n",
    "ID,X,X,TIME,DV\n1,,a,0.5,2.25\n",
  ])
  func separatorsAndMarks(text: String) throws {
    let subject = try read(text).subjects[0]
    #expect(subject.times == [0.5] && subject.concentrations == [2.25])
  }

  /// Two names that differ in bytes that are no UTF-8 must not become one subject.
  @Test func anotherEncodingIsRefused() {
    let bytes = Array("ID,TIME,DV\nM".utf8) + [0xFC] + Array("ller,0,1\n".utf8)
    let error = #expect(throws: RunError.self) {
      try ConcentrationSamples(
        csv: bytes, named: "study.csv", ConcentrationFields(time: "TIME", concentration: "DV"),
        amounts: nil)
    }
    #expect(
      error?.sentence.text { $0 }
        == "study.csv, line 2, column 1: a value is not UTF-8; save the file as UTF-8")
  }

  @Test(arguments: [
    ("", "study.csv: the file is empty"),
    ("ID,TIME,DV\n", "study.csv: there are no records"),
    (
      "ID,TIME,DV\n1,2\n",
      "study.csv, line 2, TIME: found 2 values, expected 3, one for each column; values are "
        + "separated by commas"
    ),
    (
      "ID,TIME,DV\n1,0,x\n",
      #"study.csv, line 2, DV: found "x", expected a number (1e100 at most), . or NA where none is "#
        + "known, or BQL, BLQ, BLOQ, LLOQ or <0.1 below the limit of quantification"
    ),
    (
      "ID,TIME,DV\n1,0x1,3\n",
      #"study.csv, line 2, TIME: found "0x1", expected a number (1e100 at most), or . where none is "#
        + "known"
    ),
    (
      "ID,TIME,DV\nNA,1,3\n",
      "study.csv, line 2, ID: the subject is missing; every record needs one"
    ),
    (
      "ID,TIME,DV\n1,0,\"3\n",
      "study.csv, line 3, column 3: a quote is not closed; the file ends in the middle of this line"
    ),
    ("ID,TIME,DV\n1,.,3\n", "study.csv, line 2, TIME: the time is missing"),
    (
      "ID,TIMES,DV\n1,0,3\n",
      #"time: study.csv has no column "TIME"; the nearest is TIMES; allowed: ID, TIMES, DV"#
    ),
  ])
  func refusals(_ text: String, _ sentence: String) {
    let error = #expect(throws: RunError.self) { try read(text) }
    #expect(error?.kind == .value)
    #expect(error?.sentence.text { $0 } == sentence)
  }
}
