// SPDX-License-Identifier: Apache-2.0

extension TextTable {
  /// The table without a trailing line feed, no wider than some characters where words allow it.
  ///
  /// A last column of prose is wrapped. Other columns that do not fit stand in further tables below,
  /// each with the first column again.
  func text(within width: Int) -> String {
    guard self.width > width else { return text }
    if alignments.last == .left { return wrapped(to: width).text }
    let parts = columnsThatFit(width)
    return parts.map { columns($0).text }.joined(separator: "\n\n")
  }

  private static let gap = 2
  /// Prose in less than this is not read.
  private static let narrowestProse = 24

  private var widths: [Int] {
    headings.indices.map { column in
      (headings[column] + rows.map { $0[column] }).map { $0.count }.max() ?? 0
    }
  }

  private var width: Int { widths.reduce(0, +) + Self.gap * (headings.count - 1) }

  /// The last column in several lines.
  private func wrapped(to width: Int) -> TextTable {
    let others = widths.dropLast().reduce(0) { $0 + $1 + Self.gap }
    let room = max(Self.narrowestProse, width - others)
    let lines = rows.flatMap { row -> [[String]] in
      let prose = row[row.count - 1].wrapped(to: room)
      guard !prose.isEmpty else { return [row] }
      return prose.indices.map { line in
        (line == 0 ? row.dropLast() : row.dropLast().map { _ in "" }) + [prose[line]]
      }
    }
    return TextTable(headings: headings, rows: lines, alignments: alignments)
  }

  /// The columns after the first, in stretches that fit beside it; one at least in each.
  private func columnsThatFit(_ width: Int) -> [[Int]] {
    var parts: [[Int]] = [[]]
    var used = widths[0]
    for column in headings.indices.dropFirst() {
      let needed = Self.gap + widths[column]
      if !parts[parts.count - 1].isEmpty, used + needed > width {
        parts.append([])
        used = widths[0]
      }
      parts[parts.count - 1].append(column)
      used += needed
    }
    return parts
  }

  /// The first column and some others.
  private func columns(_ chosen: [Int]) -> TextTable {
    let all = [0] + chosen
    return TextTable(
      headings: all.map { headings[$0] }, rows: rows.map { row in all.map { row[$0] } },
      alignments: all.map { alignments[$0] })
  }
}
