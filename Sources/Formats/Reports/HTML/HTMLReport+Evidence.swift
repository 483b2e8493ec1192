// SPDX-License-Identifier: Apache-2.0

import Encodings
import Literature
import Quantities
import Runs

extension HTMLReport {
  /// The parameters: how many of each grade, then all of them, those that nobody measured marked.
  var parametersSection: PageSection? {
    guard !record.basis.parameters.isEmpty else { return nil }
    return section(id: "parameters", title: "How well the parameters are known") {
      tag("p") {
        "\(record.basis.parameters.count) parameters were used. Those that were fitted to clinical "
        "results or chosen without a measurement are marked in the list."
      }
      tag("ul", ["class": "grades"]) { Grade.allCases.map(gradeItem) }
      parameterTable
    }
  }

  private func gradeItem(_ grade: Grade) -> Markup {
    let count = record.basis.parameters.count { $0.grade == grade }
    return tag("li", ["class": "grade \(grade.name)"]) {
      tag("strong") { "\(count)" }
      " " + grade.name
      tag("span", ["class": "grade-meaning"]) { grade.explanation }
    }
  }

  private var parameterTable: Markup {
    foldedTable(
      "All parameters", caption: "Parameters as they were used for this patient",
      headings: ["Symbol", "Meaning", "Value", "Unit", "Grade", "Sources"], numeric: [2],
      rows: record.basis.parameters.map(row))
  }

  private func row(_ parameter: SimulationRecord.Parameter) -> [[Markup]] {
    [
      SymbolText.markup(parameter.symbol),
      [.text(parameter.meaning + " "), tag("code") { parameter.name }],
      [.text(NumberText.typographic(parameter.value, significant: 4))],
      [.text(UnitText.displayed(parameter.unit))],
      [tag("span", ["class": "badge \(parameter.grade.name)"]) { parameter.grade.name }],
      citations(parameter.sources),
    ]
  }

  /// Links to the bibliography; a key that is not in it stands as a word.
  private func citations(_ keys: [String]) -> [Markup] {
    let known = Set(record.basis.references.map(\.key))
    return keys.enumerated().flatMap { index, key -> [Markup] in
      let link = known.contains(key) ? tag("a", ["href": "#source-\(key)"]) { key } : .text(key)
      return index == 0 ? [link] : [.text(", "), link]
    }
  }

  /// Where the literature disagrees.
  var notesSection: PageSection? {
    guard !record.basis.notes.isEmpty else { return nil }
    return section(id: "notes", title: "Where the literature disagrees") {
      tag("div", ["class": "notes"]) {
        record.basis.notes.map { note in
          tag("div", ["class": "note"]) {
            tag("h3") { note.title }
            tag("p") { note.paragraph }
          }
        }
      }
    }
  }

  /// The bibliography of the parts that ran.
  var sourcesSection: PageSection? {
    guard !record.basis.references.isEmpty else { return nil }
    return section(id: "sources", title: "Sources") {
      tag("ul", ["class": "sources"]) { record.basis.references.map(Self.item) }
    }
  }

  private static func item(_ reference: Reference) -> Markup {
    tag("li", ["id": "source-\(reference.key)"]) {
      "\(reference.authors) (\(reference.year)). \(reference.title). "
      tag("i") { reference.published }
      ". "
      if let address = reference.address {
        tag("a", ["href": address]) { reference.identifier }
      } else {
        reference.identifier
      }
    }
  }
}

extension Grade {
  /// The grade in a few words.
  fileprivate var explanation: String {
    switch self {
    case .measured: "in people"
    case .animal: "in animals or tissue"
    case .calibrated: "fitted to clinical results"
    case .assumed: "chosen, not measured"
    }
  }
}
