// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Who the subjects of a file are, under the ketamine model.
struct KetaminePeopleTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ lines: [String], _ options: String = "") throws -> Program.Outcome {
    try Program.data(lines, options, in: scratch)
  }

  private func levels(_ sexes: [String], _ options: String) throws -> [Double] {
    let lines =
      ["ID,TIME,AMT,ROUTE,SEX"]
      + sexes.enumerated().flatMap {
        ["\($0.offset),0,40,iv,\($0.element)", "\($0.offset),3,,,\($0.element)"]
      }
    let outcome = try run(lines, options + " --format csv --observables plasma.ketamine.venous")
    let table = try #require(CourseTable(outcome.text), "\(outcome.errors)")
    return table.rows.filter { $0[1] == 3 }.map { $0[2] }
  }

  /// Women clear ketamine faster, whatever stands for them.
  @Test func codesOfSex() throws {
    let found = try levels(
      ["female", "F", "1", "1.0000E+00", "m", "0"], "--sex-code 0=male,1=female")
    #expect(Set(found[0...3]).count == 1)
    #expect(found[4] == found[5])
    #expect(found[0] < found[4])
  }

  @Test(arguments: ["0", "0=man", "0=male,0=female", "=male", ""])
  func wrongCodes(code: String) throws {
    let outcome = try run(["ID,TIME,AMT,ROUTE,SEX", "1,0,40,iv,0"], "--sex-code=\(code)")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--sex-code"), "\(outcome.errors)")
  }

  @Test func aCodeThatNothingExplains() throws {
    let outcome = try run(["ID,TIME,AMT,ROUTE,SEX", "1,0,40,iv,0"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("line 2, SEX: found \"0\""))
    #expect(outcome.errors.contains("--sex-code"))
  }

  /// Scores begin at each subject's own baseline.
  @Test func baselines() throws {
    let lines = [
      "ID,TIME,AMT,ROUTE,MADRS", "1,0,40,iv,40", "1,24,,,40", "2,0,40,iv,20", "2,24,,,20",
    ]
    let outcome = try run(lines, "--format csv --observables score.madrs")
    let scores = try #require(CourseTable(outcome.text), "\(outcome.errors)").rows.map { $0[2] }
    #expect(scores[0] == 40 && scores[2] == 20)
    #expect(abs(scores[1] / scores[3] - 2) < 0.5)
    let changing = try run(["ID,TIME,MADRS", "1,0,40", "1,24,30"])
    #expect(changing.status == 65)
    #expect(changing.errors.contains("line 3, MADRS"), "\(changing.errors)")
  }

  @Test func whatIsTakenIsSaid() throws {
    let outcome = try run(
      ["ID,TIME,AMT,ROUTE,WT,CMT", "1,0,40,iv,.,1", "2,0,40,iv,80,1"],
      "--format csv --observables bdnf")
    #expect(outcome.errors.contains("no WT for subject 1; taken: weight 70 kg"))
    #expect(outcome.errors.contains("taken for everybody, as nothing gives it: age 45 a"))
    #expect(outcome.errors.contains("CMT is ignored"))
    #expect(outcome.errors.components(separatedBy: "CMT").count == 2)
  }

  /// A placebo leaves blood and effects alone.
  @Test func placebo() throws {
    let outcome = try run(
      ["ID,TIME,EVID,AMT,ROUTE", "1,0,1,0,iv", "1,24,0,,"],
      "--format csv --observables bdnf,score.madrs")
    #expect(outcome.lines.last == "1,24,1,33")
  }
}
