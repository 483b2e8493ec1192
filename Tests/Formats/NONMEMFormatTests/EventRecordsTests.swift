// SPDX-License-Identifier: Apache-2.0

import Testing
import TextbookModels

@testable import NONMEMFormat

/// Records are read as NONMEM reads them.
struct EventRecordsTests {
  private func file(_ lines: String...) throws -> EventRecords {
    try EventRecords(
      nonmem: Array((lines.joined(separator: "\n") + "\n").utf8), named: "events.csv")
  }

  @Test func kindsOfRecords() throws {
    let file = try file(
      "ID,TIME,EVID,AMT", "1,0,1,100", "1,0,0,.", "1,1,2,", "1,2,3,0", "1,3,4,50", "1,4,101,25")
    let records = file.subjects[0].records
    #expect(
      records.map { $0.kind } == [.dose, .observation, .other, .reset, .resetAndDose, .dose])
    #expect(records.map { $0.dose?.amount } == [100, nil, nil, nil, 50, 25])
    #expect(file.notes == ["events.csv: EVID 101 is read as 1 in 1 records"])
    #expect(file.doseCount == 3)
  }

  /// Without EVID, what gives something is a dose.
  @Test func kindsWithoutEvents() throws {
    let file = try file(
      "id,time,amt,rate,ss", "1,0,100,,", "1,1,0,,", "1,2,.,,", "2,0,0,5,1")
    #expect(file.subjects.map { $0.id } == ["1", "2"])
    #expect(file.subjects[0].records.map { $0.kind } == [.dose, .observation, .observation])
    #expect(file.subjects[1].records[0].dose?.isConstantInfusion == true)
  }

  @Test func pacesAndHistories() throws {
    let file = try file(
      "ID,TIME,EVID,AMT,RATE,DUR,II,ADDL,SS", "1,0,1,9,0,0,0,0,0", "1,0,1,9,3,,12,2,0",
      "1,0,1,9,-1,,24,,1", "1,0,1,9,-2,,24,,2", "1,0,1,9,,3,,,")
    let doses = file.subjects[0].records.compactMap { $0.dose }
    #expect(
      doses.map { $0.pace } == [
        .bolus, .rate(3), .modelledRate, .modelledDuration, .duration(3),
      ])
    #expect(
      doses.map { $0.history } == [.none, .none, .steadyState, .addedSteadyState, .none])
    #expect(doses.map { $0.additional } == [0, 2, 0, 0, 0])
  }

  @Test func compartmentsAndMeasurements() throws {
    let file = try file(
      "ID,TIME,EVID,CMT,DV,MDV,DVID", "1,0,0,2,1.5,0,cp", "1,1,0,central,2,1,pca", "1,2,0,0,.,,")
    let records = file.subjects[0].records
    #expect(records.map { $0.compartment } == [.number(2), .name("central"), nil])
    #expect(records.map { $0.isMeasured } == [true, false, false])
    #expect(records.map { $0.quantity } == ["cp", "pca", nil])
    #expect(file.measurementCount == 1)
  }

  @Test func missingCellsAreFilled() throws {
    let file = try file("ID,TIME,WT", "1,0,.", "1,1,70", "1,2,", "1,3,72", "2,0,.")
    #expect(file.otherColumns.map { $0.name } == ["WT"])
    #expect(file.subjects[0].cells(at: 2) == ["70", "70", "70", "72"])
    #expect(file.subjects[1].cells(at: 2) == nil)
  }

  @Test func cutFilesAreNoted() throws {
    let file = try EventRecords(nonmem: Array("ID,TIME\n1,0".utf8), named: "events.csv")
    #expect(file.notes.count == 1)
    #expect(file.notes[0].contains("no line feed"))
  }

  @Test func timeAfterDose() throws {
    let file = try file(
      "ID,TIME,EVID,AMT,II,ADDL", "1,0,0,.,,", "1,1,1,5,10,2", "1,12,0,,,", "1,40,0,,,",
      "1,41,3,,,", "1,42,1,5,,", "1,42,0,,,")
    let subject = file.subjects[0]
    let looks = subject.records.enumerated().map { ($0.element.time, $0.offset + 1) }
    #expect(subject.timesAfterDose(at: looks) == [nil, 0, 1, 19, nil, 0, 0])
  }
}
