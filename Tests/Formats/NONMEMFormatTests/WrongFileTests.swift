// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing
import TextbookModels

@testable import NONMEMFormat

/// A data file that is refused: what is wrong in it, and which line and column the message names.
struct WrongFile: CustomStringConvertible, Sendable {
  let description: String
  let header: String
  let lines: [String]
  /// The line, counted from 1 with the header, and the column.
  let place: String
  /// What the message must say besides.
  let part: String

  init(_ description: String, _ header: String, _ lines: [String], _ place: String, _ part: String)
  {
    self.description = description
    self.header = header
    self.lines = lines
    self.place = place
    self.part = part
  }

  private static let doses = "ID,TIME,EVID,AMT,RATE,DUR,CMT,II,ADDL,SS,DV,MDV"

  static let all = [
    WrongFile(
      "times out of order", "ID,TIME,DV", ["1,2,0", "1,1,0"], "line 3, TIME", "found 1 after 2"),
    WrongFile(
      "an amount with EVID 0", doses, ["1,0,0,100,,,,,,,,"], "line 2, AMT", "found 100 with EVID 0"),
    WrongFile(
      "a rate and a duration", doses, ["1,0,1,100,10,5,,,,,,"], "line 2, DUR",
      "besides RATE 10"),
    WrongFile(
      "a steady state without interval", doses, ["1,0,1,100,,,,,,1,,"], "line 2, II", "SS is given"),
    WrongFile(
      "further doses without interval", doses, ["1,0,1,100,,,,,3,,,"], "line 2, II", "ADDL is 3"),
    WrongFile(
      "a compartment that the model lacks", doses, ["1,0,1,100,,,3,,,,,"], "line 2, CMT",
      "allowed: 1 (depot), 2 (central)"),
    WrongFile(
      "an unknown compartment", doses, ["1,0,1,100,,,liver,,,,,"], "line 2, CMT", "\"liver\""),
    WrongFile("letters in TIME", doses, ["1,0h,0,,,,,,,,,"], "line 2, TIME", "\"0h\""),
    WrongFile("no time", doses, ["1,.,0,,,,,,,,,"], "line 2, TIME", "missing"),
    WrongFile(
      "the end in the middle of a line", doses, ["1,0,0,,,,,,,,,", "1,1,0,"], "line 3, AMT",
      "the file ends in the middle"),
    WrongFile("no subject", doses, [",0,0,,,,,,,,,"], "line 2, ID", "missing"),
    WrongFile(
      "an event of another kind", doses, ["1,0,5,,,,,,,,,"], "line 2, EVID", "0, 1, 2, 3, 4"),
    WrongFile("a dose without amount", doses, ["1,0,1,,,,,,,,,"], "line 2, AMT", "is missing"),
    WrongFile(
      "more infusions at once than can be followed", doses, ["1,0,1,100,1e-18,,,1,,1,,"],
      "line 2, RATE", "up to 1000 times II"),
    WrongFile("a negative dose", doses, ["1,0,1,-5,,,,,,,,"], "line 2, AMT", "found -5"),
    WrongFile("a rate of -3", doses, ["1,0,1,5,-3,,,,,,,"], "line 2, RATE", "-1 or -2"),
    WrongFile("half a dose more", doses, ["1,0,1,5,,,,12,1.5,,,"], "line 2, ADDL", "whole number"),
    WrongFile("a steady state of kind 3", doses, ["1,0,1,5,,,,12,,3,,"], "line 2, SS", "0, 1, 2"),
    WrongFile(
      "a steady state at an observation", doses, ["1,0,0,,,,,12,,1,,"], "line 2, SS", "EVID 0"),
    WrongFile("a compartment turned off", doses, ["1,0,2,,,,-2,,,,,"], "line 2, CMT", "off"),
    WrongFile("an infinite amount", doses, ["1,0,1,inf,,,,,,,,"], "line 2, AMT", "\"inf\""),
    WrongFile("an infinite measurement", doses, ["1,0,0,,,,,,,,-Inf,"], "line 2, DV", "finite"),
    WrongFile("an infinite interval", doses, ["1,0,3,,,,,inf,,,,"], "line 2, II", "\"inf\""),
    WrongFile("MDV of 2", doses, ["1,0,0,,,,,,,,,2"], "line 2, MDV", "0, 1"),
    WrongFile(
      "a subject twice", "ID,TIME,DV", ["1,0,0", "2,0,0", "1,1,0"], "line 4, ID", "together"),
    WrongFile("no column TIME", "ID,DV", ["1,0"], "line 1, TIME", "no such column"),
    WrongFile("a parameter twice", "ID,TIME,CL,cl", ["1,0,1,2"], "line 1, CL", "2 columns"),
    WrongFile(
      "a lag of many intervals", doses + ",ALAG1", ["1,0,1,100,,,,1,,1,,,1e9"], "line 2, ALAG1",
      "up to 1000 times II"),
    WrongFile("one column twice", "ID,TIME,time", ["1,0,1"], "line 1, time", "two columns"),
    WrongFile("a modelled rate without R", doses, ["1,0,1,5,-1,,,,,,,"], "line 2, RATE", "R1"),
    WrongFile(
      "a constant infusion that is repeated", doses, ["1,0,1,0,5,,,12,,1,,"], "line 2, II", "AMT 0"),
    WrongFile(
      "a clearance of 0", "ID,TIME,CL", ["1,0,0"], "line 2, CL", "more than 0"),
    WrongFile(
      "a volume in words", "ID,TIME,V", ["1,0,20", "1,1,big"], "line 3, V", "\"big\""),
    WrongFile("no records", "ID,TIME", [], "events.csv", "no records"),
  ]
}

/// Every wrong file is refused at its line and column, before anything is printed.
struct WrongFileTests {
  @Test(arguments: WrongFile.all)
  func refused(wrong: WrongFile) throws {
    let cut = wrong.description.hasPrefix("the end")
    let text = ([wrong.header] + wrong.lines).joined(separator: "\n") + (cut ? "" : "\n")
    let given = wrong.header.split(separator: ",").map(String.init)
    let settings = [("CL", 1.0), ("V", 20), ("KA", 1)].filter { !given.contains($0.0) }
    let error = #expect(throws: (any Error).self) {
      let file = try EventRecords(nonmem: Array(text.utf8), named: "events.csv")
      let study = try TextbookStudy(
        file, TextbookModel(.oneCompartment, isOral: true),
        settings: settings.map { (name: $0.0, value: $0.1) }, direction: .back, solver: Solver())
      for subject in file.subjects { _ = try study.course(of: subject) }
    }
    let message = error.map { "\($0)" } ?? ""
    #expect(message.hasPrefix("events.csv"))
    #expect(message.contains(wrong.place + ":"), "\(message)")
    #expect(message.contains(wrong.part), "\(message)")
  }

  @Test func aSettingThatTheFileGivesToo() throws {
    let file = try EventRecords(nonmem: Array("ID,TIME,CL\n1,0,3\n".utf8), named: "events.csv")
    let error = #expect(throws: EventRecordError.self) {
      try TextbookStudy(
        file, TextbookModel(.oneCompartment), settings: [("cl", 1), ("V", 20)], direction: .back,
        solver: Solver())
    }
    #expect(error?.description.contains("line 1, CL") == true)
  }
}
