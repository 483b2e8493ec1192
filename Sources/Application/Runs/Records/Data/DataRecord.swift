// SPDX-License-Identifier: Apache-2.0

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
  /// Whether observables were chosen, rather than all that there are.
  package let isChosen: Bool
  package let subjects: [Subject]
  /// Those who could not be followed.
  package let refused: [Refusal]
  /// How the file and what it leaves out was taken, one sentence each.
  package let notes: [String]
  package let warnings: [String]
  /// Observables that the model cannot give.
  package let unavailable: [String]
  /// The analysis without compartments, if there is one.
  package let analysis: NoncompartmentalRecord?

  package init(
    model: SimulationRecord.Model, counts: Counts, timeUnit: String, columns: [String],
    isChosen: Bool = false, subjects: [Subject], refused: [Refusal] = [], notes: [String] = [],
    warnings: [String], unavailable: [String] = [],
    analysis: NoncompartmentalRecord? = nil
  ) {
    self.model = model
    self.counts = counts
    self.timeUnit = timeUnit
    self.columns = columns
    self.isChosen = isChosen
    self.subjects = subjects
    self.refused = refused
    self.notes = notes
    self.warnings = warnings
    self.unavailable = unavailable
    self.analysis = analysis
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

  /// A subject who could not be followed, and why.
  package struct Refusal: Sendable {
    package let id: String
    /// With the place in the file.
    package let error: RunError

    package init(id: String, error: RunError) {
      self.id = id
      self.error = error
    }

    /// Why, in a sentence; fields by their plain names.
    package var reason: String { error.sentence.text { $0 } }
  }

  /// One subject at the times that were looked at.
  package struct Subject: Sendable {
    package let id: String
    /// Of this subject.
    package let counts: Counts
    /// On the file's clock: not descending but where a reset sets it back; records of one time stand in
    /// the file's order.
    package let times: [Double]
    package let observables: [SimulationRecord.Observable]
    /// One for each time.
    package let rows: [Row]
    /// For a page; empty elsewhere.
    package let curves: [Curve]

    package init(
      id: String, counts: Counts, times: [Double], observables: [SimulationRecord.Observable],
      rows: [Row], curves: [Curve] = []
    ) {
      self.id = id
      self.counts = counts
      self.times = times
      self.observables = observables
      self.rows = rows
      self.curves = curves
    }
  }

  /// The name of a quantity and its unit (UCUM).
  package struct Quantity: Sendable, Hashable {
    package let name: String
    package let unit: String

    package init(name: String, unit: String) {
      self.name = name
      self.unit = unit
    }
  }

  /// What a NONMEM table says at one time.
  package struct Row: Sendable, Equatable {
    /// Since the last dose (TAD); nil where there was none.
    package let timeAfterDose: Double?
    /// What was measured, or stands for it (DV); nil where nothing does.
    package let measurement: Double?
    /// What stands there in place of a number, such as `BLQ`; nil where nothing does.
    package let words: String?
    /// What the model gives (IPRED); nil for a compartment that it lacks.
    package let prediction: Double?
    /// What that is; nil where there is none.
    package let quantity: Quantity?
    /// The file's other columns, as they stand there; empty for a time without a record.
    package let cells: [String]

    package init(
      timeAfterDose: Double?, measurement: Double?, words: String? = nil, prediction: Double?,
      quantity: Quantity? = nil, cells: [String]
    ) {
      self.timeAfterDose = timeAfterDose
      self.measurement = measurement
      self.words = words
      self.prediction = prediction
      self.quantity = quantity
      self.cells = cells
    }
  }
}
