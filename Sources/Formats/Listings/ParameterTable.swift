// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// The parameters of a model with their passports: what `kairos model parameters` prints.
package struct ParameterTable: Sendable {
  package let passports: [Passport]

  package init(_ passports: [Passport]) {
    self.passports = passports
  }

  /// One row a parameter. The variability is the standard deviation between people on the scale
  /// beside it, missing where it is not known.
  /// - Throws: `ReportError.notFinite` when a passport holds NaN or an infinite value.
  package func listing() throws(ReportError) -> Listing {
    try Listing(
      title: "Parameters (\(gradeCounts))",
      columns: [
        "name", "symbol", "value", "unit", "variability", "scale", "lowest", "highest", "grade",
        "meaning", "sources",
      ],
      rows: passports.map(Self.row))
  }

  /// How many parameters there are of each grade, in words.
  package var gradeCounts: String {
    Grade.allCases.map { grade in
      "\(passports.count { $0.grade == grade }) \(grade.name)"
    }.joined(separator: ", ")
  }

  private static func row(_ passport: Passport) -> [Listing.Cell] {
    [
      .text(passport.name), .formula(passport.symbol), .number(passport.value),
      .text(passport.unit), passport.variability.map(Listing.Cell.number) ?? .missing,
      passport.variability.map { _ in .text(passport.scale.rawValue) } ?? .missing,
      .number(passport.range.lowerBound), .number(passport.range.upperBound),
      .text(passport.grade.name), .text(passport.meaning),
      .text(passport.sources.map(\.key).joined(separator: " ")),
    ]
  }
}
