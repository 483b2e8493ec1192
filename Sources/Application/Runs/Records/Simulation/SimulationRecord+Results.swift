// SPDX-License-Identifier: Apache-2.0

package import Quantities

extension SimulationRecord {
  /// A single number that a trial would report.
  package struct Endpoint: Sendable, Equatable {
    /// As `response`, `change` or `cadss.peak`.
    package var name: String
    /// What it is, in one sentence.
    package var definition: String
    /// In hours from the first dose.
    package var time: Double
    /// For an outcome, 1 when it was reached and 0 when not.
    package var value: Double
    /// In UCUM; `1` for a pure number. Printed for people, not part of the JSON.
    package var unit: String
    /// Whether it is a yes or no, rather than a measurement.
    package var isOutcome: Bool

    /// A measurement.
    package init(
      _ name: String, definition: String, time: Double, value: Double, unit: String = "1"
    ) {
      self.name = name
      self.definition = definition
      self.time = time
      self.value = value
      self.unit = unit
      isOutcome = false
    }

    /// A yes or no.
    package init(_ name: String, definition: String, time: Double, reached: Bool) {
      self.init(name, definition: definition, time: time, value: reached ? 1 : 0)
      isOutcome = true
    }
  }

  /// A parameter as it was used.
  package struct Parameter: Sendable, Equatable {
    package var name: String
    /// In LaTeX without dollar signs.
    package var symbol: String
    /// For this patient, in `unit`.
    package var value: Double
    package var unit: String
    package var grade: Grade
    package var meaning: String
    /// Keys of `references`.
    package var sources: [String]

    package init(
      name: String, symbol: String, value: Double, unit: String, grade: Grade, meaning: String,
      sources: [String]
    ) {
      self.name = name
      self.symbol = symbol
      self.value = value
      self.unit = unit
      self.grade = grade
      self.meaning = meaning
      self.sources = sources
    }

    /// From a passport; `value` is what this run used, the typical value unless given.
    package init(_ passport: Passport, value: Double? = nil) {
      self.init(
        name: passport.name, symbol: passport.symbol, value: value ?? passport.value,
        unit: passport.unit, grade: passport.grade, meaning: passport.meaning,
        sources: passport.sources.map { $0.key })
    }
  }

  /// A paragraph that a reader should know before believing a number.
  package struct Note: Sendable, Equatable {
    package var title: String
    package var paragraph: String

    package init(title: String, paragraph: String) {
      self.title = title
      self.paragraph = paragraph
    }
  }
}
