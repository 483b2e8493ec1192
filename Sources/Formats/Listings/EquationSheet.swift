// SPDX-License-Identifier: Apache-2.0

/// The equations of a model: what `kairos model equations` prints.
package struct EquationSheet: Sendable {
  package let title: String
  package let equations: [Equation]

  /// One equation, as `\frac{dA}{dt} = -k A`.
  package struct Equation: Sendable, Equatable {
    /// The name of the quantity on the left, as `plasma.ketamine.s`.
    package var name: String
    /// LaTeX without dollar signs.
    package var left: String
    /// LaTeX without dollar signs.
    package var right: String
    /// The unit of both sides, in UCUM.
    package var unit: String
    package var meaning: String

    package init(name: String, left: String, right: String, unit: String, meaning: String) {
      self.name = name
      self.left = left
      self.right = right
      self.unit = unit
      self.meaning = meaning
    }
  }

  package init(title: String, equations: [Equation]) {
    self.title = title
    self.equations = equations
  }

  /// The equations that have all of some words in their names or meanings, in capitals or not.
  package func containing(_ words: [String]) -> EquationSheet {
    let wanted = words.map { $0.lowercased() }
    return EquationSheet(
      title: title,
      equations: equations.filter { equation in
        let text = (equation.name + " " + equation.meaning).lowercased()
        return wanted.allSatisfy { text.contains($0) }
      })
  }

  /// The sheet in one of the formats, as UTF-8: for a terminal and in LaTeX, where long equations
  /// have no room in a table, line by line; else one row for each equation.
  package func bytes(as format: Listing.Format) throws(ReportError) -> [UInt8] {
    switch format {
    case .table: Array(text.utf8)
    case .latex: Array(latexText.utf8)
    case .csv, .json: try listing().bytes(as: format)
    }
  }

  /// Each equation on lines of its own, which a terminal may wrap.
  private var text: String {
    let entries = equations.map { equation in
      "\(equation.left)"
        + (equation.unit.isEmpty ? "  (\(equation.meaning))" : "  [\(equation.unit)]")
        + "\n  = \(equation.right)\n"
    }
    return title + "\n\n" + entries.joined(separator: "\n")
  }

  /// One row an equation.
  package func listing() throws(ReportError) -> Listing {
    try Listing(
      title: title, columns: ["name", "equation", "unit", "meaning"],
      rows: equations.map {
        [.text($0.name), .formula("\($0.left) = \($0.right)"), .text($0.unit), .text($0.meaning)]
      })
  }

  /// Each equation under a comment that names it; every line but the last ends in `\\`.
  private var latexText: String {
    let lines = equations.enumerated().map { index, equation in
      let end = index + 1 < equations.count ? #" \\"# : ""
      return "  % \(equation.name) [\(equation.unit)]: \(Self.comment(equation.meaning))\n"
        + "  \(equation.left) &= \(equation.right)\(end)"
    }
    return
      ([
        "% \(Self.comment(title)). Needs the package amsmath.", #"\begin{align}"#,
      ] + lines + [#"\end{align}"#]).joined(separator: "\n") + "\n"
  }

  /// A comment ends with its line.
  private static func comment(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
