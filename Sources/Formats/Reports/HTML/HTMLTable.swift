// SPDX-License-Identifier: Apache-2.0

import Encodings

/// A table of a page.
///
/// On a narrow page each row becomes a card that names its cells; a long table that is folded away
/// scrolls in a box of its own instead, whose shadows say that there is more.
struct HTMLTable {
  let caption: String
  let headings: [String]
  /// The columns of numbers.
  let numeric: Set<Int>
  let rows: [[[Markup]]]
  /// Whether it stands in something that the reader opens.
  var isFolded = false

  // The roles are those that the elements have by themselves: as cards they would lose them.
  var markup: Markup {
    tag(
      "div",
      [
        "class": isFolded ? "scroll folded" : "scroll cards", "tabindex": "0", "role": "group",
        "aria-label": caption,
      ]
    ) {
      tag("table", ["role": "table"]) {
        tag("caption") { caption }
        tag("thead", ["role": "rowgroup"]) {
          tag("tr", ["role": "row"]) { headings.indices.map(heading) }
        }
        tag("tbody", ["role": "rowgroup"]) { rows.map(row) }
      }
    }
  }

  private func heading(_ column: Int) -> Markup {
    tag("th", ["scope": "col", "role": "columnheader", "class": style(of: column)]) {
      headings[column]
    }
  }

  private func row(_ cells: [[Markup]]) -> Markup {
    tag("tr", ["role": "row"]) {
      cells.indices.map { column in
        isFolded
          ? tag("td", ["role": "cell", "class": style(of: column)]) { cells[column] }
          : tag(
            "td", ["role": "cell", "class": style(of: column), "data-heading": headings[column]]
          ) { tag("span", ["class": "cell"]) { cells[column] } }
      }
    }
  }

  private func style(of column: Int) -> String { numeric.contains(column) ? "number" : "words" }
}

/// A table that is always seen.
func htmlTable(
  caption: String, headings: [String], numeric: Set<Int>, rows: [[[Markup]]]
) -> Markup {
  HTMLTable(caption: caption, headings: headings, numeric: numeric, rows: rows).markup
}

/// A table that is folded away.
func foldedTable(
  _ summary: String, caption: String, headings: [String], numeric: Set<Int>, rows: [[[Markup]]]
) -> Markup {
  tag("details") {
    tag("summary") { summary }
    HTMLTable(
      caption: caption, headings: headings, numeric: numeric, rows: rows, isFolded: true
    ).markup
  }
}
