// SPDX-License-Identifier: Apache-2.0

/// A finished simulation of many patients, as everything prints it: table, CSV and JSON.
///
/// As ``SimulationRecord`` it is a plain value that knows no model, and nothing in it tells of
/// threads, shards or clocks.
package struct CohortRecord: Sendable, Equatable {
  /// What was asked for; the same in every shard.
  package let plan: Plan
  /// How many patients were followed.
  package let count: Int
  /// The work of the solver over all of them.
  package let solver: SimulationRecord.Solver
  package let observables: [Observable]
  package let endpoints: [Endpoint]
  package let warnings: [String]

  /// - Throws: ``RunError`` for a number that is not finite, or a course of another length.
  package init(
    plan: Plan, count: Int, solver: SimulationRecord.Solver, observables: [Observable],
    endpoints: [Endpoint], warnings: [String] = []
  ) throws(RunError) {
    self.plan = plan
    self.count = count
    self.solver = solver
    self.observables = observables
    self.endpoints = endpoints
    self.warnings = warnings
    for observable in observables { try observable.check(against: plan.times.count) }
    for endpoint in endpoints { try endpoint.check() }
  }
}

extension CohortRecord {
  /// What was asked for.
  package struct Plan: Sendable, Equatable {
    package var model: SimulationRecord.Model
    /// What is given of the patients and the same for all; the rest is drawn.
    package var patient: [SimulationRecord.PatientField]
    package var treatment: SimulationRecord.Treatment
    /// The doses as they are ordered: in mg/kg where each patient's weight decides.
    package var doses: [SimulationRecord.Dose]
    /// The fingerprint of the table of real patients; nil where patients are drawn.
    package var people: String?
    /// Whether what the table does not tell is drawn, and not that of a default patient.
    package var isUnknownDrawn: Bool
    /// The key of all random numbers.
    package var seed: Int
    /// In hours.
    package var times: [Double]
    /// What is looked at, by name.
    package var observables: [String]
    /// When response, remission and change are read (h), ascending.
    package var endpointTimes: [Double]
    /// How steps are chosen, and how accurately: method, relative and absolute tolerance.
    package var method: String
    package var relativeTolerance: Double
    package var absoluteTolerance: Double
    package var unavailable: [String]
    /// What a reader should know, whoever the patients are.
    package var warnings: [String]

    package init(
      model: SimulationRecord.Model, patient: [SimulationRecord.PatientField],
      treatment: SimulationRecord.Treatment, doses: [SimulationRecord.Dose], people: String? = nil,
      isUnknownDrawn: Bool = false, seed: Int,
      times: [Double], observables: [String], endpointTimes: [Double], method: String,
      relativeTolerance: Double, absoluteTolerance: Double, unavailable: [String] = [],
      warnings: [String] = []
    ) {
      self.model = model
      self.patient = patient
      self.treatment = treatment
      self.doses = doses
      self.people = people
      self.isUnknownDrawn = isUnknownDrawn
      self.seed = seed
      self.times = times
      self.observables = observables
      self.endpointTimes = endpointTimes
      self.method = method
      self.relativeTolerance = relativeTolerance
      self.absoluteTolerance = absoluteTolerance
      self.unavailable = unavailable
      self.warnings = warnings
    }
  }

  /// How far quantiles are rounded, where there are too many numbers to keep.
  package struct Rounding: Sendable, Equatable {
    /// Nine binary digits: the relative resolution.
    package static let relative = 0x1p-9
    /// What quantiles are rounded to, where that is coarser.
    package let step: Double
    /// From where the distance is rounded to nine binary digits.
    package let origin: Double

    package init(step: Double, origin: Double = 0) {
      self.step = step
      self.origin = origin
    }
  }

  /// What a reader should know of rounded quantiles; nil where they are exact.
  package var roundingNote: String? {
    guard observables.contains(where: { $0.rounding != nil }) else { return nil }
    return "quantiles are rounded to 0.2 %: \(count) patients at \(plan.times.count) times of "
      + "\(observables.count) observables are more than the 30 million numbers that are kept"
  }

  /// One quantity over time, as it is spread over the patients.
  package struct Observable: Sendable, Equatable {
    package let name: String
    /// In UCUM; `1` for a pure number.
    package let unit: String
    package let meaning: String
    package let means: [Double]
    /// Standard deviations between patients.
    package let deviations: [Double]
    /// The quantiles 0.05, 0.5 and 0.95.
    package let low: [Double]
    package let median: [Double]
    package let high: [Double]
    /// How far the quantiles are rounded; nil where they are exact.
    package let rounding: Rounding?

    package init(
      _ name: String, unit: String, meaning: String, means: [Double], deviations: [Double],
      low: [Double], median: [Double], high: [Double], rounding: Rounding? = nil
    ) {
      self.name = name
      self.unit = unit
      self.meaning = meaning
      self.means = means
      self.deviations = deviations
      self.low = low
      self.median = median
      self.high = high
      self.rounding = rounding
    }

    /// The columns of a table, each with the ending of its name.
    package var columns: [(ending: String, values: [Double])] {
      [
        ("mean", means), ("sd", deviations), ("q05", low), ("q50", median), ("q95", high),
      ]
    }

    fileprivate func check(against count: Int) throws(RunError) {
      for (ending, values) in columns {
        guard values.count == count else {
          throw .wrongLength(name: name, expected: count, found: values.count)
        }
        for (index, value) in values.enumerated() where !value.isFinite {
          throw .notFinite("\(name).\(ending) at time \(index)")
        }
      }
    }
  }

  /// A result that trials report.
  package struct Endpoint: Sendable, Equatable {
    package let name: String
    package let definition: String
    /// In hours from the first dose.
    package let time: Double
    package let value: Value
    /// How many patients have it.
    package let count: Int
    /// Of a mean, in UCUM; `1` for a pure number and for a share.
    package let unit: String

    /// A share of the patients with its 95 % interval, or a mean with its standard deviation.
    package enum Value: Sendable, Equatable {
      case proportion(Double, low: Double, high: Double)
      case mean(Double, deviation: Double)

      package var numbers: [Double] {
        switch self {
        case .proportion(let share, let low, let high): [share, low, high]
        case .mean(let mean, let deviation): [mean, deviation]
        }
      }
    }

    package init(
      _ name: String, definition: String, time: Double, _ value: Value, of count: Int,
      unit: String = "1"
    ) {
      self.name = name
      self.definition = definition
      self.time = time
      self.value = value
      self.count = count
      self.unit = unit
    }

    fileprivate func check() throws(RunError) {
      for number in [time] + value.numbers where !number.isFinite {
        throw .notFinite("endpoint \(name)")
      }
    }
  }
}
