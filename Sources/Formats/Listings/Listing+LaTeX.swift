// SPDX-License-Identifier: Apache-2.0

import Encodings

extension Listing {
  /// A `longtable` with `booktabs` rules, to be included in a document that loads both packages.
  package var latexText: String {
    let alignment = String(repeating: "l", count: columns.count)
    let heading = columns.map(LaTeX.escaped).joined(separator: " & ")
    let body = rows.map { row in row.map(\.latex).joined(separator: " & ") + #" \\"# }
    let lines =
      [
        "% \(LaTeX.escaped(title)). Needs the packages booktabs and longtable.",
        #"\begin{longtable}{"# + alignment + "}", #"\toprule"#, heading + #" \\"#, #"\midrule"#,
        #"\endhead"#,
      ] + body + [#"\bottomrule"#, #"\end{longtable}"#]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Listing.Cell {
  package var latex: String {
    switch self {
    case .text(let text): LaTeX.escaped(text)
    case .number(let number): LaTeX.number(number)
    case .formula(let formula): "$\(formula)$"
    case .missing: ""
    }
  }
}

/// Plain text made safe for LaTeX.
package enum LaTeX {
  /// The ten characters that mean something to LaTeX, escaped.
  package static func escaped(_ text: String) -> String {
    text.map { special[$0] ?? String($0) }.joined()
  }

  /// A number in mathematics, with a power of ten where Swift writes an exponent.
  package static func number(_ value: Double) -> String {
    let parts = NumberText.exact(value).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return "$\(parts[0])$" }
    return "$\(parts[0]) \\times 10^{\(exponent)}$"
  }

  private static let special: [Character: String] = [
    "\\": #"\textbackslash{}"#, "~": #"\textasciitilde{}"#, "^": #"\textasciicircum{}"#,
    "&": #"\&"#, "%": #"\%"#, "$": #"\$"#, "#": "\\#", "_": #"\_"#, "{": #"\{"#, "}": #"\}"#,
  ]
}
