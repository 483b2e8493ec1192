// SPDX-License-Identifier: Apache-2.0

/// Concentrations of one or more subjects, as a table holds them.
package struct ConcentrationSamples: Equatable, Sendable {
  /// A column by its heading: `time [h]` is the name `time` with the unit `h`.
  package struct Column: Equatable, Sendable {
    package let name: String
    /// Nil where the heading does not say it.
    package let unit: String?

    package init(name: String, unit: String?) {
      self.name = name
      self.unit = unit
    }
  }

  /// The records of one subject.
  package struct Subject: Equatable, Sendable {
    package let id: String
    package var times: [Double] = []
    package var concentrations: [Double] = []
    /// The places of samples that are only known to lie below the limit of quantification; their
    /// concentrations are 0.
    package var belowLimit: Set<Int> = []
    /// The times of the records that are doses, by their EVID.
    package var doseTimes: [Double] = []
    /// The amounts of its doses.
    package var amounts: [Double] = []

    package init(id: String) {
      self.id = id
    }
  }

  /// What messages call the table.
  package let name: String
  /// In the order in which the table names them.
  package let subjects: [Subject]
  package let time: Column
  package let concentration: Column
  /// Nil where no amounts were read.
  package let amount: Column?
  /// How the table was taken where that is not plain, one sentence each.
  package let notes: [String]

  package init(
    name: String, subjects: [Subject], time: Column, concentration: Column, amount: Column?,
    notes: [String] = []
  ) {
    self.name = name
    self.subjects = subjects
    self.time = time
    self.concentration = concentration
    self.amount = amount
    self.notes = notes
  }
}
