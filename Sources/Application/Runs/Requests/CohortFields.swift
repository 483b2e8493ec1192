// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings

/// Many virtual patients in place of one, as text.
package struct CohortFields: Equatable, Sendable {
  /// The field `cohort`: how many.
  package var count: String?
  /// The field `patients`: a file with real ones.
  package var file: String?
  /// The field `draw-unknown`: what the file does not tell.
  package var isUnknownDrawn = false
  package var seed: String?
  package var threads: String?
  /// As `1/4`.
  package var shard: String?
  package var only: [String] = []
  /// A file for the course of every patient, and one with a row for each.
  package var trajectories: String?
  package var individuals: String?

  package init() {}

  /// More would not fit the key of the random numbers, nor anybody's patience.
  static let mostPatients = 1_000_000_000
  package static let mostThreads = 1024
}

extension CohortFields {
  /// What is asked for; nil where no cohort is.
  ///
  /// - Parameter isAmongOthers: whether people beside one patient are followed, who have a seed and
  ///   threads too.
  package func request(
    _ files: RequestFiles, isAmongOthers: Bool
  ) throws(RunError) -> CohortRequest? {
    let people = try file.map { (path) throws(RunError) in try files.patients(path) }
    guard file != nil || !isUnknownDrawn else {
      throw RunError(
        .request,
        "\(field: "draw-unknown") needs \(field: "patients"): of others all is drawn that is not given"
      )
    }
    guard let count = try size(of: people) else {
      try refuseWithoutCohort(isAmongOthers: isAmongOthers)
      return nil
    }
    return CohortRequest(
      count: count, seed: try seedNumber(), threads: try threadCount(), shard: try part(of: count),
      people: people.map { Array($0.prefix(count)) }, isUnknownDrawn: isUnknownDrawn,
      only: try indices(below: count))
  }

  package func seedNumber() throws(RunError) -> Int {
    guard let seed else { return 1 }
    return try FieldText("seed", seed).seed()
  }

  /// How many threads were asked for; nil where nobody says.
  package func threadCount() throws(RunError) -> Int? {
    try threads.map { (text) throws(RunError) in
      try FieldText("threads", text).count(within: 1...Self.mostThreads)
    }
  }

  /// Refuses fields that need a cohort where there is none.
  private func refuseWithoutCohort(isAmongOthers: Bool) throws(RunError) {
    let given: [(String, Bool)] = [
      ("seed", seed != nil && !isAmongOthers), ("threads", threads != nil && !isAmongOthers),
      ("shard", shard != nil), ("only", !only.isEmpty), ("trajectories", trajectories != nil),
      ("individuals", individuals != nil),
    ]
    if let other = given.first(where: { $0.1 }) {
      throw RunError(
        .request,
        "\(field: other.0) needs \(field: "cohort"), the number of virtual patients")
    }
  }

  /// How many patients there are; nil where no cohort is asked for.
  private func size(of people: [ListedPatient]?) throws(RunError) -> Int? {
    guard let text = count else { return people?.count }
    let field = FieldText("cohort", text)
    let count = try field.count()
    let most = people?.count ?? Self.mostPatients
    guard count >= 2, count <= most else {
      let rows = people.map { "; the table has \($0.count) patients" } ?? ""
      throw field.failure(
        .value, found: "\(count)", allowed: "2 to \(most); for one patient leave it out" + rows)
    }
    return count
  }

  private func part(of count: Int) throws(RunError) -> ShardNumber? {
    try shard.map { (text) throws(RunError) in
      try ShardNumber(reading: text, of: count, "patients")
    }
  }

  private func indices(below count: Int) throws(RunError) -> [Int] {
    var indices: [Int] = []
    for text in only {
      let number = try FieldText("only", text).count(within: 1...count)
      guard !indices.contains(number - 1) else {
        throw RunError(.request, "\(field: "only") \(number) stands twice; give it once")
      }
      indices.append(number - 1)
    }
    return indices
  }
}
