// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Listings
import Scalars

extension ExportedModel {
  /// A document of its own, for pdflatex, lualatex or xelatex: parameters, states, equations.
  ///
  /// - Parameter writer: what wrote it, for the first line.
  func latexDocument(writtenBy writer: String) throws(ReportError) -> String {
    try [
      Self.preamble(writtenBy: writer),
      section("Parameters", of: [.parameter, .hypothesis]),
      section("States and their initial values", of: [.state]),
      equations,
      #"\end{document}"# + "\n",
    ].joined(separator: "\n")
  }

  private static func preamble(writtenBy writer: String) -> String {
    #"""
    % \#(ModelVersion.name) \#(ModelVersion.number), written by \#(writer)
    \documentclass[10pt,a4paper,landscape]{article}
    \usepackage[utf8]{inputenc}
    \usepackage[T1]{fontenc}
    \usepackage[margin=15mm]{geometry}
    \usepackage{amsmath,booktabs,longtable}
    \allowdisplaybreaks
    \setlength{\parindent}{0pt}
    \title{\#(ModelVersion.name) \#(ModelVersion.number)}
    \date{}
    \begin{document}
    \maketitle
    Research and teaching software. Not a medical device. Not for treatment decisions. Predicted
    values are simulations.

    Time is in hours. A dose adds its $\mu$mol to a state; an infusion adds them at a constant rate.
    """#
  }

  private func section(_ title: String, of kinds: [Kind]) throws(ReportError) -> String {
    let listing = try Listing(
      title: title, columns: ["name", "symbol", "value", "unit"],
      rows: rows.filter { kinds.contains($0.kind) }.map { row in
        [
          .text(row.name), .formula(row.symbol), row.value.map(Listing.Cell.number) ?? .missing,
          .text(row.unit),
        ]
      })
    let table = String(decoding: try listing.bytes(as: .latex), as: UTF8.self)
    return "\\section*{\(title)}\n" + table
  }

  /// The parts that long equations share stand before them.
  private var equations: String {
    let written = WrittenModel(formulas, in: ModelLaTeX())
    let rates = zip(StateName.all, written.rates).map { ($0.rateLaTeX, $1) }
    let seen = zip(Observable.all, written.observables).map { ($0.latex, $1) }
    return Self.aligned("Shared parts", written.definitions.map { ($0.name, $0.formula) })
      + Self.aligned("Equations", rates) + Self.aligned("Observables", seen)
  }

  private static func aligned(_ title: String, _ lines: [(left: String, right: String)]) -> String {
    let text = lines.map { "  \($0.left) &= \($0.right)" }.joined(separator: #" \\"# + "\n")
    return "\\section*{\(title)}\n\\begin{align*}\n\(text)\n\\end{align*}\n"
  }
}
