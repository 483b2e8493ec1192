// SPDX-License-Identifier: Apache-2.0

import Encodings
import Foundation
import Listings
import Testing

@testable import Reports

private func text(_ listing: Listing, _ format: Listing.Format) throws -> String {
  String(decoding: try listing.bytes(as: format), as: UTF8.self)
}

@Suite struct ListingTests {
  let listing: Listing

  init() throws {
    listing = try Listing(
      title: "Two rows", columns: ["name", "symbol", "value"],
      rows: [["a_b & c", .formula(#"\gamma_{B}"#), .number(0.5)], ["d", .missing, .number(1e-7)]])
  }

  @Test func asATable() throws {
    #expect(
      try text(listing, .table) == """
        Two rows

        name     symbol      value
        -------  ----------  -----
        a_b & c  \\gamma_{B}    0.5
        d                    1e-07

        """)
  }

  @Test func asCSV() throws {
    #expect(
      try text(listing, .csv) == "name,symbol,value\na_b & c,\\gamma_{B},0.5\nd,,1e-07\n")
  }

  @Test func asJSON() throws {
    let data = Data(try listing.bytes(as: .json))
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(rows[0]["symbol"] as? String == #"\gamma_{B}"#)
    #expect(rows[1]["symbol"] is NSNull)
    #expect(rows[1]["value"] as? Double == 1e-7)
  }

  @Test func asLaTeX() throws {
    let latex = try text(listing, .latex)
    #expect(latex.contains(#"a\_b \& c & $\gamma_{B}$ & $0.5$ \\"#))
    #expect(latex.contains(#"d &  & $1 \times 10^{-7}$ \\"#))
    #expect(latex.contains(#"\begin{longtable}{lll}"#))
  }

  @Test func everySpecialCharacterIsEscapedForLaTeX() {
    let escaped = LaTeX.escaped("\\ ~ ^ & % $ # _ { }")
    let expected = [
      "\\textbackslash{}", "\\textasciitilde{}", "\\textasciicircum{}", "\\&", "\\%", "\\$", "\\#",
      "\\_", "\\{", "\\}",
    ]
    #expect(escaped == expected.joined(separator: " "))
  }

  @Test func aRaggedRowIsRefused() {
    #expect(throws: ReportError.raggedRow(index: 1, expected: 2, found: 1)) {
      try Listing(title: "", columns: ["a", "b"], rows: [["1", "2"], ["3"]])
    }
  }

  @Test func aNumberThatIsNotFiniteIsRefused() {
    #expect(throws: ReportError.notFinite(place: "List, row 0")) {
      try Listing(title: "List", columns: ["a"], rows: [[.number(.infinity)]])
    }
  }
}

@Suite struct ParameterTableTests {
  @Test func passportsBecomeRows() throws {
    let table = try ParameterTable(Sample.passports).listing()
    #expect(table.title == "Parameters (1 measured, 1 animal, 1 calibrated, 1 assumed)")
    #expect(table.rows[0][4] == .number(0.25))
    #expect(table.rows[1][4] == .missing)
    #expect(table.rows[2].last == "sample-2012 specimen-2020")
    try expectGolden(try text(table, .table), "parameters.txt")
  }
}

@Suite struct EquationSheetTests {
  let sheet = EquationSheet(
    title: "Equations",
    equations: [
      .init(
        name: "plasma", left: #"\frac{dA}{dt}"#, right: "-k A", unit: "mg/h",
        meaning: "Loss\nfrom plasma"),
      .init(name: "bdnf", left: "B", right: "1 + g A", unit: "1", meaning: "Growth"),
    ])

  @Test func latexIsAligned() throws {
    #expect(
      String(decoding: try sheet.bytes(as: .latex), as: UTF8.self) == #"""
        % Equations. Needs the package amsmath.
        \begin{align}
          % plasma [mg/h]: Loss from plasma
          \frac{dA}{dt} &= -k A \\
          % bdnf [1]: Growth
          B &= 1 + g A
        \end{align}

        """#)
  }

  @Test func otherFormatsHaveOneRowForEachEquation() throws {
    let data = Data(try sheet.bytes(as: .json))
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(rows.map { $0["equation"] as? String } == [#"\frac{dA}{dt} = -k A"#, "B = 1 + g A"])
  }
}
