// SPDX-License-Identifier: Apache-2.0

import StudyFormat
import Testing
import Therapy
import Trials

/// A trial file is read, or refused at the field that is wrong.
struct TrialFileTests {
  private func file(_ text: String) throws -> TrialFile {
    try TrialFile([.init("trial.yaml", text: text), .init("drug.yaml", text: WrongTrial.drug)])
  }

  private let right = WrongTrial.right.joined(separator: "\n")

  @Test(arguments: WrongTrial.all)
  func whatIsWrongIsToldByFileLineAndField(_ wrong: WrongTrial) {
    let error = #expect(throws: StudyFormatError.self) { try file(wrong.text) }
    #expect(error?.file == "trial.yaml")
    #expect(error?.line == wrong.line, "\(error?.description ?? "")")
    for word in wrong.words {
      #expect(error?.description.contains(word) == true, "\(error?.description ?? "")")
    }
  }

  @Test func aTrialIsReadWithItsProtocol() throws {
    let file = try file(right)
    let trial = file.trial
    #expect(
      trial.name == "trial" && trial.size == 40 && trial.arms.map(\.name) == ["drug", "placebo"])
    #expect(trial.sessions(of: 0).map(\.start) == [0, 72])
    #expect(trial.sessions(of: 1).map(\.control) == [.nasalPlacebo, .nasalPlacebo])
    #expect(trial.periods.map(\.days) == [28] && trial.visits.map(\.day) == [2, 14, 28])
    #expect(trial.analyses.map(\.reference) == [[1], [1]])
    #expect(trial.analyses[1].endpoint == .response)
    #expect(file.replicates == nil && file.sampleSize == nil && file.notes.isEmpty)
    #expect(file.sources.map(\.name) == ["trial.yaml", "drug.yaml"])
  }

  @Test func armsOfPatientsStandInTheirRatio() throws {
    var lines = WrongTrial.right
    lines[6] = "  - {name: drug, treatment: drug, patients: 24}"
    lines[7] = "  - {name: placebo, treatment: placebo, patients: 16}"
    #expect(try file(lines.joined(separator: "\n")).trial.arms.map(\.ratio) == [3, 2])
    lines[7] = "  - {name: placebo, treatment: placebo, patients: 15}"
    let error = #expect(throws: StudyFormatError.self) { try file(lines.joined(separator: "\n")) }
    #expect(error?.description.contains("39 patients together, and a trial of 40") == true)
  }

  @Test func armsThatGetTheSameAreNoTrial() {
    var lines = WrongTrial.right
    lines[7] = "  - {name: placebo, treatment: drug}"
    let error = #expect(throws: StudyFormatError.self) { try file(lines.joined(separator: "\n")) }
    #expect(error?.field == "arms" && error?.line == 7)
  }

  @Test func aPeriodIsLookedAtFromItsFirstDay() throws {
    var lines = WrongTrial.right
    lines[6] = "  - {name: on, treatments: [drug, drug]}"
    lines[7] = "  - {name: off, treatments: [drug, placebo]}"
    lines += ["periods: [{name: a, days: 14}, {name: b, days: 14, enter: responders}]"]
    let trial = try file(lines.joined(separator: "\n")).trial
    #expect(trial.comparedPeriod == 1 && trial.analyses.allSatisfy { $0.period == 1 })
    lines[8] = "visits: [2, {day: 14, window: 1}, 28]"
    let entry = #expect(throws: StudyFormatError.self) { try file(lines.joined(separator: "\n")) }
    #expect(entry?.field == "periods[1].enter")
    lines[12] = "periods: [{name: a, days: 14}, {name: b, days: 14}]"
    let start = #expect(throws: StudyFormatError.self) { try file(lines.joined(separator: "\n")) }
    #expect(start?.description.contains("needs a score on day 14") == true)
  }

  @Test func aProtocolThatIsNotThereIsUnreadable() {
    let error = #expect(throws: StudyFormatError.self) {
      try TrialFile([.init("trial.yaml", text: right)])
    }
    #expect(error?.description.contains("drug.yaml") == true)
  }

  @Test func otherTreatmentsStandInPlaceOfSessionsAndBeside() throws {
    var lines = WrongTrial.right
    lines[3] =
      "  drug: {protocol: drug.yaml, under: anaesthesia, beside: [music, {treatment: psychotherapy, days: [1, 8]}]}"
    lines[4] = "  placebo: {treatment: ect, beside: [quetiapine]}"
    let file = try file(lines.joined(separator: "\n"))
    let drug = file.trial.arms[0].interventions[0]
    #expect(drug.isDrug && drug.isUnderAnaesthesia && file.notes == ["music"])
    #expect(drug.others.map(\.treatment) == [.psychotherapy, .psychotherapy])
    #expect(drug.others.map(\.start) == [24, 192])
    let placebo = file.trial.arms[1].interventions[0]
    #expect(placebo.isOtherTreatment && placebo.sessionStarts.isEmpty)
    #expect(placebo.others.map(\.treatment) == [.electroconvulsiveTherapy, .quetiapine])
    lines[4] = "  placebo: {treatment: none}"
    let none = try self.file(lines.joined(separator: "\n")).trial.arms[1].interventions[0]
    #expect(none.control == .nothing && none.others.isEmpty)
  }

  @Test func anotherTreatmentGoesOnInLaterPeriods() throws {
    var lines = WrongTrial.right
    lines[4] = "  placebo: {treatment: ect}"
    lines[6] = "  - {name: on, treatments: [drug, drug]}"
    lines[7] = "  - {name: off, treatments: [placebo, drug]}"
    lines += ["periods: [{name: a, days: 14}, {name: b, days: 14}]"]
    let error = #expect(throws: StudyFormatError.self) { try file(lines.joined(separator: "\n")) }
    #expect(error?.line == 8 && error?.description.contains("beside: [ect]") == true)
    lines[7] = "  - {name: off, treatments: [placebo, placebo]}"
    #expect(try file(lines.joined(separator: "\n")).trial.arms[1].interventions.count == 2)
  }
}
