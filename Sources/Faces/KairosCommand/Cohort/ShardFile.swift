// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Files
import Foundation
import KetamineModel
import Quantities
import Reports
import Runs

/// A part of a cohort in a file: everything that was asked for, and the summary of its patients.
///
/// A line that says what it is; a line of JSON; the sums and counts; and the SHA-256 of all that.
struct ShardFile {
  /// What people, and the merging, want to know of it.
  struct Header: Codable, Equatable {
    let plan: CohortRecord.Plan
    /// How many patients the whole cohort has.
    let cohort: Int
    let shard: ShardNumber
    /// The format that was asked for, if one was.
    let format: String?
    let endpoints: [EndpointName]
    let tally: CohortTally
  }

  let header: Header
  let summary: CohortSummary

  init(_ header: Header, _ summary: CohortSummary) {
    self.header = header
    self.summary = summary
  }

  private static let firstLine = Array("kairos-shard 1\n".utf8)
  private static let lineFeed = UInt8(ascii: "\n")

  /// As `shard-003-of-128.kairos`: in order of their numbers where names are sorted.
  static func name(of shard: ShardNumber) -> String {
    let digits = String(shard.of).count
    let number = String(shard.number)
    let zeros = String(repeating: "0", count: digits - number.count)
    return "shard-\(zeros)\(number)-of-\(shard.of)" + ending
  }

  static let ending = ".kairos"

  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = try encoder.encode(header)
    let bytes = Self.firstLine + Array(text) + [Self.lineFeed] + summary.bytes
    return bytes + SHA256.digest(of: bytes)
  }

  /// Reads a file of ``bytes()``.
  ///
  /// - Throws: ``Failure`` that names the file.
  init(contentsOf path: String) throws(Failure) {
    guard let bytes = WholeFile(path).contents else {
      throw Failure(.unreadable, "\(path): cannot be read; give the folder of a shard")
    }
    guard bytes.starts(with: Self.firstLine) else {
      throw Failure(.badData, "\(path): found no shard of kairos simulate --shard")
    }
    let end = bytes.count - SHA256.byteCount
    guard end > Self.firstLine.count,
      bytes[end...].elementsEqual(SHA256.digest(of: Array(bytes[..<end]))),
      let lineEnd = bytes[Self.firstLine.count..<end].firstIndex(of: Self.lineFeed)
    else { throw Self.damaged(path) }
    let text = Data(bytes[Self.firstLine.count..<lineEnd])
    guard let header = try? JSONDecoder().decode(Header.self, from: text) else {
      throw Failure(
        .badData,
        "\(path): found a shard of another version of Kairos, allowed: "
          + "\(ModelVersion.number); run it again")
    }
    try self.init(header, summaryIn: bytes[(lineEnd + 1)..<end], path)
  }

  private init(_ header: Header, summaryIn bytes: ArraySlice<UInt8>, _ path: String) throws(Failure)
  {
    guard header.plan.model.version == ModelVersion.number else {
      throw Failure(
        .badData,
        "\(path): found version \(header.plan.model.version) of the model, allowed: "
          + "\(ModelVersion.number); run it again, or merge with the program that wrote it")
    }
    let known = header.plan.observables.compactMap { name in
      Observable.all.first { $0.name == name }
    }
    guard known.count == header.plan.observables.count else { throw Self.damaged(path) }
    let summary = CohortSummary(observables: known, timeCount: header.plan.times.count)
    do {
      try summary.read(bytes, endpoints: header.endpoints, tally: header.tally)
    } catch {
      throw Self.damaged(path)
    }
    self.init(header, summary)
  }

  private static func damaged(_ path: String) -> Failure {
    Failure(.badData, "\(path): the shard is cut off or damaged; run it again")
  }
}

extension ShardFile.Header {
  /// What keeps two shards from being parts of one cohort, in words; nil where nothing does.
  func difference(from other: Self) -> String? {
    let (a, b) = (plan, other.plan)
    let same: [(String, Bool)] = [
      ("number of patients", cohort == other.cohort),
      ("number of shards", shard.of == other.shard.of),
      ("seed", a.seed == b.seed),
      ("parameters", a.model.parameterHash == b.model.parameterHash),
      ("model", a.model == b.model), ("patient", a.patient == b.patient && a.people == b.people),
      ("treatment", a.treatment == b.treatment && a.doses == b.doses),
      ("times of the output", a.times == b.times), ("observables", a.observables == b.observables),
      ("endpoint time", a.endpointTime == b.endpointTime),
      (
        "solver",
        a.method == b.method && a.relativeTolerance == b.relativeTolerance
          && a.absoluteTolerance == b.absoluteTolerance
      ),
      ("settings", a == b && endpoints == other.endpoints),
    ]
    return same.first { !$0.1 }?.0
  }
}
