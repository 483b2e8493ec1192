// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
import Runs

extension SimulationRecord {
  /// What each session brings, one row each; nothing where there is one session or none.
  func sessionsText(_ width: Int) -> String {
    guard sessions.count > 1 else { return "" }
    let columns = [
      Column(["ketamine", "peak", "[ng/mL]"]) { $0.ketamine?.value },
      Column(["CADSS", "peak", "[of 92]"]) { $0.dissociation?.value },
      Column(["systolic", "rise", "[mm Hg]"]) { $0.pressure?.value },
      Column(["lowest", "MADRS", ""]) { $0.lowest.value },
      Column(["MADRS", "before", "the next"]) { $0.last },
    ].filter { column in sessions.contains { column.value($0) != nil } }
    let cells = columns.map { ComparisonRecord.cells(sessions.map($0.value)) }
    let rows = sessions.enumerated().map { place, session in
      ["\(place + 1)", NumberText.short(session.start / 24)] + cells.map { $0[place] }
        + [NumberText.time(hours: session.lowest.time)]
    }
    return TextTable(
      headings: [["session"], ["at", "[d]"]] + columns.map { $0.heading }
        + [["lowest", "MADRS after", ""]],
      rows: rows, alignments: rows[0].map { _ in .right }
    ).text(within: width)
  }

  private struct Column {
    let heading: [String]
    let value: (SessionResult) -> Double?

    init(_ heading: [String], _ value: @escaping (SessionResult) -> Double?) {
      (self.heading, self.value) = (heading, value)
    }
  }
}
