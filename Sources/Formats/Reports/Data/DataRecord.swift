// SPDX-License-Identifier: Apache-2.0

/// The subjects of a data file, followed through their records: what `simulate --data` prints.
///
/// It is a plain value and knows no model; whoever followed the subjects fills it in.
public struct DataRecord: Sendable {
  public let model: SimulationRecord.Model
  /// Of the whole file: subjects, records that give something, records with a measurement.
  public let counts: Counts
  /// The unit of time in headings.
  public let timeUnit: String
  /// The file's columns besides ID, TIME and DV, in its order.
  public let columns: [String]
  public let subjects: [Subject]
  public let warnings: [String]

  public init(
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
  public struct Counts: Sendable, Equatable {
    public let doses: Int
    public let observations: Int

    public init(doses: Int, observations: Int) {
      self.doses = doses
      self.observations = observations
    }
  }

  /// One subject at the times that were looked at.
  public struct Subject: Sendable {
    public let id: String
    /// Of this subject.
    public let counts: Counts
    /// Not descending; records of one time stand in the file's order.
    public let times: [Double]
    public let observables: [SimulationRecord.Observable]
    /// One for each time.
    public let rows: [Row]

    public init(
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
  public struct Row: Sendable, Equatable {
    /// Since the last dose (TAD); nil where there was none.
    public let timeAfterDose: Double?
    /// What was measured, or stands for it (DV); nil where nothing does.
    public let measurement: Double?
    /// What the model gives (IPRED).
    public let prediction: Double
    /// The file's other columns, as they stand there; empty for a time without a record.
    public let cells: [String]

    public init(
      timeAfterDose: Double?, measurement: Double?, prediction: Double, cells: [String]
    ) {
      self.timeAfterDose = timeAfterDose
      self.measurement = measurement
      self.prediction = prediction
      self.cells = cells
    }
  }
}
