// SPDX-License-Identifier: Apache-2.0

import Listings
import Runs

extension Listing {
  /// The rows as entries of a dictionary, for rows of sentences that no table can hold: the first cell
  /// as a headword, below it each other column that has something to say.
  package var entriesText: String {
    let width = columns.dropFirst().map(\.count).max() ?? 0
    let entries = rows.map { row in
      let lines = zip(columns, row).dropFirst().flatMap { heading, cell -> [String] in
        Self.entry(heading, cell.exact, width: width)
      }
      return ([row[0].exact] + lines).joined(separator: "\n")
    }
    return title + "\n\n" + entries.joined(separator: "\n\n") + "\n"
  }

  /// A heading with its text wrapped beside it; nothing where there is no text.
  private static func entry(_ heading: String, _ text: String, width: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    let lines = text.wrapped(to: SimulationRecord.textWidth - width - 4)
    return lines.enumerated().map { index, line in
      let head = index == 0 ? heading : ""
      return "  " + head + String(repeating: " ", count: width - head.count + 2) + line
    }
  }
}
