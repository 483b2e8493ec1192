// SPDX-License-Identifier: Apache-2.0

/// What came of an analysis of a table: single numbers, and tables of more.
package struct TableAnalysisRecord: Equatable, Sendable {
  /// What stands under a heading.
  package enum Cell: Equatable, Sendable {
    case text(String)
    case number(Double)
    /// Not known, or without end.
    case missing

    /// Nothing for a number that is not finite.
    init(_ number: Double?) {
      if let number, number.isFinite { self = .number(number) } else { self = .missing }
    }
  }

  /// Rows under headings.
  package struct Part: Equatable, Sendable {
    package let name: String
    package let columns: [String]
    package let rows: [[Cell]]
  }

  package struct Fact: Equatable, Sendable {
    package let name: String
    package let value: Cell
  }

  /// A covariance between visits: of everybody, or of an arm.
  package struct Covariance: Equatable, Sendable {
    /// Nil of everybody.
    package let arm: String?
    package let rows: [[Double]]
  }

  package let method: String
  package private(set) var facts: [Fact] = []
  package var covariances: [Covariance] = []
  package private(set) var parts: [Part] = []
  package var notes: [String] = []
  package var warnings: [String] = []

  init(_ method: TableAnalysisMethod) { self.method = method.rawValue }

  mutating func add(_ name: String, _ value: Double?) {
    facts.append(Fact(name: name, value: Cell(value)))
  }

  mutating func add(_ name: String, _ value: String) {
    facts.append(Fact(name: name, value: .text(value)))
  }

  mutating func add(_ name: String, _ columns: [String], _ rows: [[Cell]]) {
    parts.append(Part(name: name, columns: columns, rows: rows))
  }
}
