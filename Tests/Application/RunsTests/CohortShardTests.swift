// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
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
    guard case .finished(let summary) = try run.follow() else {
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
    guard case .finished(let summary) = try whole.follow() else {
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

  /// A shard with something else in its header, and the right checksum.
  private static func forged(_ old: String, _ new: String) throws -> [UInt8] {
    let bytes = try shard(1).bytes()
    let content = Array(bytes.dropLast(SHA256.byteCount))
    let end = try #require(content.dropFirst(20).firstIndex(of: UInt8(ascii: "\n")))
    let header = String(decoding: content[..<end], as: UTF8.self)
    #expect(header.contains(old), "\(old)")
    let changed = Array(header.replacing(old, with: new).utf8) + content[end...]
    return changed + SHA256.digest(of: changed)
  }

  @Test(
    "Numbers that no shard has are refused by name, whatever the checksum says",
    arguments: [
      (#""of":2"#, #""of":0"#, "shard.of"), (#""of":2"#, #""of":9e18"#, "shard.of"),
      (#""of":2"#, #""of":-1"#, "shard.of"),
      (#""number":1,"of""#, #""number":3,"of""#, "shard.number"),
      (#""cohort":4"#, #""cohort":0"#, "cohort"), (#""cohort":4"#, #""cohort":1e18"#, "cohort"),
      (#""patients":2"#, #""patients":4611686018427387904"#, "tally.patients"),
      (#""patients":2"#, #""patients":0"#, "tally.patients"),
      (#""rejectedSteps":"#, #""rejectedSteps":4611686018427387904,"x":"#, "tally.rejectedSteps"),
      (#""acceptedSteps":"#, #""acceptedSteps":-1,"x":"#, "tally.acceptedSteps"),
      (#""warned":0"#, #""warned":3"#, "tally.warned"),
      (#""warned":0"#, #""warned":1"#, "tally.warned"),
      (#""times":[0,0.5,1]"#, #""times":[]"#, "plan.times"),
      (#""times":[0,0.5,1]"#, #""times":[0,0,1]"#, "plan.times"),
      (#""format":"json""#, #""format":"xml""#, "format"),
      (#""endpointTimes":[1]"#, #""endpointTimes":[-1]"#, "plan.endpointTimes"),
    ])
  func forgeries(_ old: String, _ new: String, _ name: String) throws {
    let bytes = try Self.forged(old, new)
    let error = #expect(throws: RunError.self) { try CohortShard(bytes, in: "part") }
    #expect(error?.kind == .value)
    #expect(error?.sentence.text { $0 }.hasPrefix("part: \(name): found ") == true)
  }

  @Test("Sums that no numbers have are refused, not printed")
  func sumsThatDoNotAddUp() throws {
    let shards = try [1, 2].map { try Self.shard($0).bytes() }
    for place in stride(from: 40, to: 4000, by: 97) {
      var content = Array(shards[0].dropLast(SHA256.byteCount))
      guard place < content.count / 2 else { break }
      content[content.count - place] ^= 0x40
      do {
        let read = try CohortShard(content + SHA256.digest(of: content), in: "part")
        var set = ShardSet(read, at: "part")
        try set.add(CohortShard(shards[1], in: "other"), at: "other")
        _ = try set.record()
      } catch {
        #expect((error as? RunError)?.kind == .value, "\(place): \(error)")
      }
    }
  }
}
