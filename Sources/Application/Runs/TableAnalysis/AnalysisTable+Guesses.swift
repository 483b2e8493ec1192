// SPDX-License-Identifier: Apache-2.0

import Encodings
import Statistics

extension AnalysisTable {
  /// What the patients of two arms guessed: the name of an arm, or that they do not know.
  func guesses(
    _ request: TableAnalysisRequest
  ) throws(RunError) -> (arms: [String], table: BlindingTable) {
    guard let response = request.columns["response"], let arm = request.columns["arm"] else {
      throw RunError(.defect, "an analysis of blinding has a response and an arm")
    }
    let (guessed, given) = (try column(response, for: "response"), try column(arm, for: "arm"))
    try checkSubjects(request)
    var arms: [String] = []
    for row in rows {
      let name = try text(row, given)
      if !arms.contains(name) { arms.append(name) }
      guard arms.count < 3 else {
        throw failure(
          row, given,
          "found a third arm, \(name.quoted); allowed: two, \(arms[0].quoted) and \(arms[1].quoted)"
        )
      }
    }
    if let reference = try self.reference(request, among: arms), reference == 0 { arms.reverse() }
    var counts = Array(
      repeating: BlindingTable.Guesses(right: 0, wrong: 0, unknown: 0), count: 2)
    for row in rows {
      let own = row.cells[given] == arms[0] ? 0 : 1
      let guess = row.cells[guessed]
      if guess.isMissingValue || guess.lowercased() == Self.unknown {
        counts[own].unknown += 1
      } else if guess == arms[own] {
        counts[own].right += 1
      } else if guess == arms[1 - own] {
        counts[own].wrong += 1
      } else {
        throw failure(
          row, guessed,
          "found \(guess.quoted), allowed: \(arms[0].quoted), \(arms[1].quoted), or \(Self.unknown)"
        )
      }
    }
    return (arms, BlindingTable(counts[0], counts[1]))
  }

  /// Whoever does not know.
  private static let unknown = "unknown"
}
