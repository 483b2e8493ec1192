// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Runs
import Testing
import Therapy

@Suite("Parts of a cohort as bytes")
struct CohortShardTests {
  /// Four patients, an hour.
  private static func run(shard: ShardNumber?) throws -> CohortRun {
    var treatment = TreatmentFields()
    (treatment.dose, treatment.route) = ("0.5mg/kg", "im")
    var course = CourseFields()
    (course.until, course.every, course.observables) = ("1h", "30min", "plasma.*,score.madrs")
    let none = RequestFiles(
      treatment: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "") },
      patient: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "") },
      patients: { path throws(RunError) in throw RunError(.unreadable, at: .file(path), "") })
    let plan = try CohortPlan(
      treatment.request(none), PatientFields().patient(none), ModelRequest(), course.request(),
      SolverRequest(), seed: 7)
    return CohortRun(plan, CohortRequest(count: 4, seed: 7, shard: shard))
  }

  private static func shard(_ number: Int) throws -> CohortShard {
    let part = ShardNumber(number: number, of: 2)
    let run = try run(shard: part)
    guard case .finished(let summary) = try run.follow(threads: 1) else {
      throw RunError(.defect, "stopped")
    }
    return run.shard(part, summary, format: "json")
  }

  @Test("What is read back says what was written, and the parts make the whole")
  func thereAndBack() throws {
    let bytes = try [1, 2].map { try Self.shard($0).bytes() }
    let read = try bytes.map { try CohortShard($0, in: "a") }
    #expect(try read.map { try $0.bytes() } == bytes)
    var set = ShardSet(read[0], at: "a")
    try set.add(read[1], at: "b")
    let whole = try Self.run(shard: nil)
    guard case .finished(let summary) = try whole.follow(threads: 2) else {
      throw RunError(.defect, "stopped")
    }
    #expect(try set.record() == whole.record(summary))
    #expect(set.format == "json")
  }

  @Test("A byte that changed, a part that is missing and one that stands twice are refused")
  func refusals() throws {
    let shard = try Self.shard(1)
    var bytes = try shard.bytes()
    bytes[bytes.count / 2] ^= 1
    let damaged = #expect(throws: RunError.self) { try CohortShard(bytes, in: "part") }
    #expect(
      damaged?.sentence.text { $0 } == "part: the shard is cut off or damaged; run it again")
    var set = ShardSet(shard, at: "a")
    let missing = #expect(throws: RunError.self) { try set.record() }
    #expect(
      missing?.sentence.text { $0 }
        == "found 1 of 2 shards; missing: 2; run them with shard I/2")
    let twice = #expect(throws: RunError.self) { try set.add(shard, at: "b") }
    #expect(twice?.sentence.text { $0 } == "b: shard 1 stands in a too; give each once")
  }
}
