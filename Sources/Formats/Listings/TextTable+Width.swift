// SPDX-License-Identifier: Apache-2.0

extension TextTable {
  /// The table without a trailing line feed, no wider than some characters where words allow it.
  ///
  /// Where the last column is prose, columns of words are wrapped, the widest first. Other columns that do
  /// not fit stand in further tables below, each with the first column again.
  package func text(within width: Int) -> String {
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

  /// Words in several lines, in columns that are no wider than they must be.
  private func wrapped(to width: Int) -> TextTable {
    let room = roomForWords(in: width)
    let lines = rows.flatMap { row -> [[String]] in
      let cells = row.indices.map { column in
        alignments[column] == .left ? row[column].wrapped(to: room) : [row[column]]
      }
      let height = max(1, cells.map { $0.count }.max() ?? 1)
      return (0..<height).map { line in cells.map { line < $0.count ? $0[line] : "" } }
    }
    return TextTable(headings: headings, rows: lines, alignments: alignments)
  }

  /// The most that a column of words may have, so that all columns fit.
  private func roomForWords(in width: Int) -> Int {
    let words = headings.indices.filter { alignments[$0] == .left }.map { widths[$0] }
    let others = self.width - words.reduce(0, +)
    var room = words.max() ?? 0
    while room > Self.narrowestProse, words.reduce(others, { $0 + min($1, room) }) > width {
      room -= 1
    }
    return max(room, Self.narrowestProse)
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
