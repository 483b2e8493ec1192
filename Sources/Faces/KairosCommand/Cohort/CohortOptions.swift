// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Encodings
import Foundation
import Quantities
import StudyFormat

/// Many virtual patients in place of one.
struct CohortOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Follow this many virtual patients, 2 or more; what is given of the patient is the same for "
        + "all, the rest is drawn.",
      valueName: "n"))
  var cohort: String?

  @Option(
    name: .customLong("patients"), parsing: .unconditional,
    help: ArgumentHelp(
      "Real patients, one a row: id, weight, age, sex, madrs; what else is not told is drawn. The "
        + "cohort is all of them, or with --cohort the first N.",
      valueName: "file.csv"))
  var patientsFile: String?

  @Option(
    parsing: .unconditional,
    help: """
      The key of all random numbers, those of --residual too: a whole number of 0 or more. \
      (default: 1)
      """)
  var seed: String?

  @Option(
    parsing: .unconditional,
    help: "How many threads follow patients; no result depends on it. (default: all processors)")
  var threads: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Follow only part I of N parts of the cohort, from 1, and write it to the folder --output; "
        + "see kairos merge.",
      valueName: "i/n"))
  var shard: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Follow only patient I of the cohort, from 1, and print this one. Repeatable.",
      valueName: "i"))
  var only: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A CSV of every patient at every time as well: id, time, observables.", valueName: "file.csv")
  )
  var trajectories: String?
}

/// What the options ask for, checked.
struct CohortRequest {
  /// How many patients the whole cohort has.
  let count: Int
  let seed: Int
  let threads: Int
  /// The part that is to be followed; nil for all.
  let shard: ShardNumber?
  /// Real patients; nil where they are drawn.
  let people: [ListedPatient]?
  /// The indices of patients to be printed by themselves; empty for the cohort.
  let only: [Int]
  let trajectories: String?

  /// The indices of the patients to be followed.
  var patients: Range<Int> {
    guard let shard else { return 0..<count }
    return (shard.number - 1) * count / shard.of..<shard.number * count / shard.of
  }
}

/// Which part of a cohort.
struct ShardNumber: Equatable, Codable {
  /// 1 to `of`.
  let number: Int
  let of: Int
}

extension CohortOptions {
  /// More would not fit the key of the random numbers, nor anybody's patience.
  static let mostPatients = 1_000_000_000
  /// Whole numbers up to here are exact in JSON.
  static let largestSeed = 1 << 53 - 1
  static let mostThreads = 1024

  /// - Throws: ``Failure`` for options that need a cohort where there is none. The people who stand
  ///   beside a patient in a report have a seed, and are followed on threads, too.
  func refuseWithoutCohort(isReported: Bool) throws(Failure) {
    let given: [(String, Bool)] = [
      ("--seed", seed != nil && !isReported), ("--threads", threads != nil && !isReported),
      ("--shard", shard != nil), ("--only", !only.isEmpty), ("--trajectories", trajectories != nil),
    ]
    if let other = given.first(where: { $0.1 }) {
      throw Failure(.usage, "\(other.0) needs --cohort, the number of virtual patients")
    }
  }

  /// What is asked for; nil where no cohort is.
  ///
  /// - Parameter isReported: whether a report is asked for.
  func request(isReported: Bool) throws -> CohortRequest? {
    let people = try patientsFile.map { try PatientTable(contentsOf: $0).patients }
    guard let count = try size(of: people) else {
      try refuseWithoutCohort(isReported: isReported)
      return nil
    }
    return CohortRequest(
      count: count, seed: try seedNumber(), threads: try threadCount(), shard: try part(of: count),
      people: people, only: try indices(below: count), trajectories: trajectories)
  }

  /// How many patients there are; nil where no cohort is asked for.
  private func size(of people: [ListedPatient]?) throws(Failure) -> Int? {
    guard let cohort else { return people?.count }
    let option = OptionText("--cohort", cohort)
    let count = try option.count()
    let most = people?.count ?? Self.mostPatients
    guard count >= 2, count <= most else {
      let rows = people.map { "; the table has \($0.count) patients" } ?? ""
      throw option.failure(
        .badData,
        "found \(count), allowed: 2 to \(most); for one patient leave it out" + rows)
    }
    return count
  }

  func seedNumber() throws(Failure) -> Int {
    try Self.number("--seed", seed, 0...Self.largestSeed) ?? 1
  }

  func threadCount() throws(Failure) -> Int {
    try Self.number("--threads", threads, 1...Self.mostThreads)
      ?? min(ProcessInfo.processInfo.activeProcessorCount, Self.mostThreads)
  }

  private static func number(
    _ name: String, _ text: String?, _ range: ClosedRange<Int>
  ) throws(Failure) -> Int? {
    guard let text else { return nil }
    let option = OptionText(name, text)
    let number = try option.count()
    guard range.contains(number) else {
      throw option.failure(
        .badData, "found \(number), allowed: \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func part(of count: Int) throws(Failure) -> ShardNumber? {
    guard let shard else { return nil }
    let option = OptionText("--shard", shard)
    let parts = shard.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let of = parts[1] else {
      throw option.failure(.usage, "found \(shard.quoted), expected I/N, as 1/4")
    }
    guard of >= 1, of <= count, (1...of).contains(number) else {
      throw option.failure(
        .badData,
        "found \(shard.quoted), allowed: I from 1 to N, and N from 1 to the \(count) patients")
    }
    return ShardNumber(number: number, of: of)
  }

  private func indices(below count: Int) throws(Failure) -> [Int] {
    var indices: [Int] = []
    for text in only {
      guard let number = try Self.number("--only", text, 1...count) else { continue }
      guard !indices.contains(number - 1) else {
        throw Failure(.usage, "--only \(number) stands twice; give it once")
      }
      indices.append(number - 1)
    }
    return indices
  }
}
