// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Runs
import Testing
import Therapy

@Suite("Words become requests")
struct FieldsTests {
  /// A face without files.
  private let noFiles = RequestFiles(
    treatment: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") },
    patient: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") },
    patients: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "none") })

  private var infusion: TreatmentFields {
    var fields = TreatmentFields()
    (fields.dose, fields.route, fields.over) = ("0.5mg/kg", "iv", "40min")
    return fields
  }

  private func sentence(_ error: RunError?) -> String? { error?.sentence.text { "<" + $0 + ">" } }

  @Test("One infusion")
  func treatment() throws {
    let planned = try infusion.request(noFiles).treatment()
    #expect(planned.name == "0.5 mg/kg ketamine iv over 40 min")
  }

  @Test("A dose without a route is refused by the names of fields")
  func route() {
    var fields = infusion
    fields.route = nil
    let error = #expect(throws: RunError.self) { try fields.request(noFiles) }
    #expect(error?.kind == .request)
    #expect(sentence(error)?.hasPrefix("<dose> needs <route>; allowed: iv, im") == true)
  }

  @Test("A word that is not known is told with its place, what is allowed and the nearest")
  func word() {
    var fields = infusion
    fields.route = "nasall"
    let error = #expect(throws: RunError.self) { try fields.request(noFiles) }
    #expect(error?.place == .field("route"))
    #expect(error?.found == "nasall" && error?.nearest == "nasal")
  }

  @Test("A dose of nothing is a value that is refused")
  func nothing() {
    var fields = infusion
    fields.dose = "0 mg"
    let error = #expect(throws: RunError.self) { try fields.request(noFiles) }
    #expect(error?.kind == .value && sentence(error) == "<dose>: found 0 mg, allowed: more than 0")
  }

  @Test("A patient out of range, at the field")
  func patient() {
    var fields = PatientFields()
    fields.baselineMADRS = "61"
    let error = #expect(throws: RunError.self) { try fields.patient(noFiles) }
    #expect(error?.kind == .value && error?.place == .field("baseline-madrs"))
  }

  @Test("What is compared differs in what is named, and takes the time of one route to no other")
  func comparison() throws {
    var fields = ComparisonFields()
    fields.others = ["route=im", "dose=35mg"]
    let first = ArmFields(infusion, PatientFields(), ModelFields(), SolverFields())
    let others = try fields.arms(besides: first, noFiles)
    #expect(
      try others.map { try $0.treatment.treatment().name } == [
        "0.5 mg/kg ketamine im", "35 mg ketamine iv over 40 min",
      ])
    fields.others = ["dose=0mg"]
    let error = #expect(throws: RunError.self) {
      try fields.arms(besides: first, noFiles)
    }
    #expect(
      sentence(error) == "<compare> dose=0mg: <dose>: found 0 mg, allowed: more than 0")
  }

  @Test("A cohort, a part of it, and patients by themselves")
  func cohort() throws {
    var fields = CohortFields()
    (fields.count, fields.shard) = ("10", "2/3")
    let request = try #require(try fields.request(noFiles, isAmongOthers: false))
    #expect(request.patients == 3..<6 && request.seed == 1)
    fields.shard = "4/3"
    let error = #expect(throws: RunError.self) { try fields.request(noFiles, isAmongOthers: false) }
    #expect(error?.place == .field("shard") && error?.kind == .value)
    (fields.shard, fields.only) = (nil, ["2", "2"])
    let twice = #expect(throws: RunError.self) { try fields.request(noFiles, isAmongOthers: false) }
    #expect(sentence(twice) == "<only> 2 stands twice; give it once")
  }

  @Test("The parts of a cohort follow everybody once")
  func parts() {
    for count in [2, 7, 100] {
      let parts = (1...7).filter { $0 <= count }.count
      let all = (1...parts).flatMap { ShardNumber(number: $0, of: parts).patients(of: count) }
      #expect(all == Array(0..<count))
    }
  }
}
