// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
package import Listings
import Pharmacokinetics
import Quantities
package import Runs

/// The comparison as a table, and the words about each model.
extension PresetComparison {
  /// One row for each curve, arterial ones first; below them, for the dose that was studied so, what
  /// was seen.
  func listing(withObserved: Bool) throws(ReportError) -> Listing {
    try Listing(
      title: title,
      columns: ["name", "sampling", "counts"]
        + Self.tableMinutes.map { "\($0.shortest) min [ng/mL]" }
        + ["AUC24 [ng.h/mL]", "note"],
      rows: ordered.map(row) + (withObserved ? [Self.observedRow] : []))
  }

  /// For a terminal: the numbers as a table, the words below it.
  package func text(withObserved: Bool) throws(ReportError) -> String {
    let table = try listing(withObserved: withObserved).bytes(as: .table)
    return String(decoding: table, as: UTF8.self) + "\n" + (try Self.facts().entriesText)
  }

  var title: String {
    "Ketamine in blood after \(dose.amount.shortest) mg of \(dose.drug.name), \(dose.route.name)"
      + (dose.isInfusion ? " over \((dose.duration * 60).shortest) min" : "") + ", 70 kg"
  }

  /// Arterial and venous apart, the default first in each.
  var ordered: [Curve] {
    curves.filter { $0.sampling == .arterial } + curves.filter { $0.sampling == .venous }
  }

  private func row(_ curve: Curve) -> [Listing.Cell] {
    let levels: [Double?] = Self.tableMinutes.map { curve.level(at: $0 / 60) } + [curve.area]
    return [
      .text(curve.name), .text(curve.sampling.name + curve.doubt),
      .text(curve.factor == 2 ? "x2, half as esketamine" : "as given"),
    ] + levels.map { level in level.map { .number($0.rounded(significant: 4)) } ?? .missing }
      + [.text(curve.isKnown ? "" : curve.refusal)]
  }

  /// What was seen, as a row.
  private static let observedRow: [Listing.Cell] = [
    .text("observed"), .text("venous (assumed)"), .text("as given"), .number(observed.level),
    .missing,
    .missing, .missing, .missing,
    .text("Zarate 2006, as told by \(observed.source.key): 0.78 umol/L"),
  ]

  /// What to know of each model.
  static func facts() throws(ReportError) -> Listing {
    try Listing(
      title: "Published models",
      columns: [
        "name", "authors", "drugs", "routes", "molecules", "sampling", "covariates", "people",
        "limits", "faults", "source",
      ],
      rows: Preset.allCases.map { preset in
        let facts = preset.facts
        return [
          preset.name, "\(facts.reference.authors) (\(facts.reference.year))",
          facts.drugs.map { $0.name }.joined(separator: " "),
          facts.routes.map { $0.name }.joined(separator: " "),
          facts.molecules.map { $0.name }.joined(separator: " "),
          facts.sampling.name + (facts.isSamplingKnown ? "" : " (assumed)"),
          facts.covariates.joined(separator: " "), facts.people, facts.limits, facts.faults,
          facts.reference.identifier,
        ].map { .text($0) }
      })
  }

  /// Both tables as one, for formats that hold one: a row for each curve, with the facts behind it.
  package func wholeListing(withObserved: Bool) throws(ReportError) -> Listing {
    let (numbers, facts) = (try listing(withObserved: withObserved), try Self.facts())
    let factColumns = facts.columns.indices.filter { !numbers.columns.contains(facts.columns[$0]) }
    return try Listing(
      title: numbers.title, columns: numbers.columns + factColumns.map { facts.columns[$0] },
      rows: numbers.rows.map { row in
        let known = facts.rows.first { $0[0] == row[0] }
        return row + factColumns.map { known?[$0] ?? .missing }
      })
  }
}

extension PresetComparison.Curve {
  /// Said behind the site where it was assumed.
  fileprivate var doubt: String {
    preset.map { $0.facts.isSamplingKnown } ?? true ? "" : " (assumed)"
  }
}
