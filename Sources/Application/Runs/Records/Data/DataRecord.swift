// SPDX-License-Identifier: Apache-2.0

package import Runs

/// The subjects of a data file, followed through their records: what `simulate --data` prints.
///
/// It is a plain value and knows no model; whoever followed the subjects fills it in.
package struct DataRecord: Sendable {
  package let model: SimulationRecord.Model
  /// Of the whole file: subjects, records that give something, records with a measurement.
  package let counts: Counts
  /// The unit of time in headings.
  package let timeUnit: String
  /// The file's columns besides ID, TIME and DV, in its order.
  package let columns: [String]
  package let subjects: [Subject]
  package let warnings: [String]

  package init(
    model: SimulationRecord.Model, counts: Counts, timeUnit: String, columns: [String],
    subjects: [Subject], warnings: [String]
  ) {
    self.model = model
    self.counts = counts
    self.timeUnit = timeUnit
    self.columns = columns
    self.subjects = subjects
    self.warnings = warnings
  }
}

extension DataRecord {
  package struct Counts: Sendable, Equatable {
    package let doses: Int
    package let observations: Int

    package init(doses: Int, observations: Int) {
      self.doses = doses
      self.observations = observations
    }
  }

  /// One subject at the times that were looked at.
  package struct Subject: Sendable {
    package let id: String
    /// Of this subject.
    package let counts: Counts
    /// Not descending; records of one time stand in the file's order.
    package let times: [Double]
    package let observables: [SimulationRecord.Observable]
    /// One for each time.
    package let rows: [Row]

    package init(
      id: String, counts: Counts, times: [Double], observables: [SimulationRecord.Observable],
      rows: [Row]
    ) {
      self.id = id
      self.counts = counts
      self.times = times
      self.observables = observables
      self.rows = rows
    }
  }

  /// What a NONMEM table says at one time.
  package struct Row: Sendable, Equatable {
    /// Since the last dose (TAD); nil where there was none.
    package let timeAfterDose: Double?
    /// What was measured, or stands for it (DV); nil where nothing does.
    package let measurement: Double?
    /// What the model gives (IPRED).
    package let prediction: Double
    /// The file's other columns, as they stand there; empty for a time without a record.
    package let cells: [String]

    package init(
      timeAfterDose: Double?, measurement: Double?, prediction: Double, cells: [String]
    ) {
      self.timeAfterDose = timeAfterDose
      self.measurement = measurement
      self.prediction = prediction
      self.cells = cells
    }
  }
}
