// SPDX-License-Identifier: Apache-2.0

import Encodings

/// Columns of text aligned with spaces, for a terminal: what a cell holds stays in its cell.
package struct TextTable {
  package enum Alignment { case left, right }

  /// One heading for each column; a heading may have several lines and ends on the lowest.
  package let headings: [[String]]
  package let rows: [[String]]
  package let alignments: [Alignment]

  package init(headings: [[String]], rows: [[String]], alignments: [Alignment]) {
    self.headings = headings.map { $0.map { $0.visible } }
    self.rows = rows.map { $0.map { $0.visible } }
    self.alignments = alignments
  }

  /// The table without a trailing line feed: headings, a rule, the rows.
  package var text: String {
    let height = headings.map(\.count).max() ?? 0
    let stacked = (0..<height).map { line in
      headings.map { heading in
        let missing = height - heading.count
        return line < missing ? "" : heading[line - missing]
      }
    }
    let widths = Self.widths(of: stacked + rows, columns: headings.count)
    let rule = widths.map { String(repeating: "-", count: $0) }
    return (stacked + [rule] + rows).map { line($0, widths) }.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { pad(cells[$0], to: widths[$0], alignments[$0]) }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func pad(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let space = String(repeating: " ", count: width - text.count)
    return alignment == .left ? text + space : space + text
  }

  private static func widths(of lines: [[String]], columns: Int) -> [Int] {
    (0..<columns).map { column in lines.map { $0[column].count }.max() ?? 0 }
  }
}

extension String {
  /// The text in lines of at most `width` characters, broken at spaces and nowhere else; a longer
  /// word stands alone on its line.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in visible.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
