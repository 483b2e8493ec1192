// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import KetamineModel

/// A part of a cohort that has been followed: everything that was asked for, and the summary of its
/// patients.
package struct CohortShard {
  /// What people, and the merging, want to know of it.
  package struct Header: Equatable, Sendable {
    package let plan: CohortRecord.Plan
    /// How many patients the whole cohort has.
    package let cohort: Int
    package let shard: ShardNumber
    /// The format that was asked for, if one was.
    package let format: String?
    package let endpoints: [EndpointName]
    package let tally: CohortTally
  }

  package let header: Header
  package let summary: CohortSummary

  init(_ header: Header, _ summary: CohortSummary) {
    self.header = header
    self.summary = summary
  }

  /// - Parameter format: the format that was asked for, if one was.
  package init(
    _ plan: CohortRecord.Plan, cohort: Int, shard: ShardNumber, format: String?,
    _ summary: CohortSummary
  ) {
    self.init(
      Header(
        plan: plan, cohort: cohort, shard: shard, format: format, endpoints: summary.endpoints,
        tally: summary.tally),
      summary)
  }
}

// MARK: As bytes: a line that says what it is; a line of JSON; the sums and counts; and the SHA-256 of
// all that

extension CohortShard {
  private static let firstLine = Array("kairos-shard 1\n".utf8)
  private static let lineFeed = UInt8(ascii: "\n")
  /// How names of files end.
  package static let ending = ".kairos"

  /// As `shard-003-of-128.kairos`: in order of their numbers where names are sorted.
  package static func name(of shard: ShardNumber) -> String {
    let digits = String(shard.of).utf8.count
    let number = String(shard.number)
    let zeros = String(repeating: "0", count: digits - number.utf8.count)
    return "shard-\(zeros)\(number)-of-\(shard.of)" + ending
  }

  package func bytes() throws(RunError) -> [UInt8] {
    let line: [UInt8]
    do { line = try header.json.line() } catch { throw .notFinite(error.place) }
    let bytes = Self.firstLine + line + [Self.lineFeed] + summary.bytes
    return bytes + SHA256.digest(of: bytes)
  }

  /// Reads ``bytes()``.
  ///
  /// - Parameter path: the file that they stand in.
  /// - Throws: ``RunError`` that names the file.
  package init(_ bytes: [UInt8], in path: String) throws(RunError) {
    guard bytes.starts(with: Self.firstLine) else {
      throw RunError(
        .value, at: .file(path), "found no shard of kairos simulate \(field: "shard")")
    }
    let end = bytes.count - SHA256.byteCount
    guard end > Self.firstLine.count,
      bytes[end...].elementsEqual(SHA256.digest(of: Array(bytes[..<end]))),
      let lineEnd = bytes[Self.firstLine.count..<end].firstIndex(of: Self.lineFeed)
    else { throw Self.damaged(path) }
    guard let header = Header(reading: bytes[Self.firstLine.count..<lineEnd]) else {
      throw RunError(
        .value, at: .file(path),
        """
        found a shard of another version of Kairos, allowed: \(ModelVersion.number); run it again
        """, allowed: ModelVersion.number)
    }
    try self.init(header, summaryIn: bytes[(lineEnd + 1)..<end], path)
  }

  private init(
    _ header: Header, summaryIn bytes: ArraySlice<UInt8>, _ path: String
  ) throws(RunError) {
    guard header.plan.model.version == ModelVersion.number else {
      throw RunError(
        .value, at: .file(path),
        """
        found version \(header.plan.model.version) of the model, allowed: \(ModelVersion.number); \
        run it again, or merge with the program that wrote it
        """, found: header.plan.model.version, allowed: ModelVersion.number)
    }
    try header.check(in: path)
    let known = header.plan.observables.compactMap { name in
      Observable.all.first { $0.name == name }
    }
    guard known.count == header.plan.observables.count else { throw Self.damaged(path) }
    guard header.tally.patients <= header.cohort else { throw Self.damaged(path) }
    let summary = CohortSummary(
      observables: known, timeCount: header.plan.times.count, cohort: header.cohort,
      part: header.tally.patients)
    do {
      try summary.read(bytes, endpoints: header.endpoints, tally: header.tally)
    } catch {
      throw Self.damaged(path)
    }
    self.init(header, summary)
  }

  private static func damaged(_ path: String) -> RunError {
    RunError(.value, at: .file(path), "the shard is cut off or damaged; run it again")
  }
}
