// SPDX-License-Identifier: Apache-2.0

/// A finished simulation of many patients, as everything prints it: table, CSV and JSON.
///
/// As ``SimulationRecord`` it is a plain value that knows no model, and nothing in it tells of
/// threads, shards or clocks.
public struct CohortRecord: Sendable, Equatable {
  /// What was asked for; the same in every shard.
  public let plan: Plan
  /// How many patients were followed.
  public let count: Int
  /// The work of the solver over all of them.
  public let solver: SimulationRecord.Solver
  public let observables: [Observable]
  public let endpoints: [Endpoint]
  public let warnings: [String]

  /// - Throws: `ReportError` for a number that is not finite, or a course of another length.
  public init(
    plan: Plan, count: Int, solver: SimulationRecord.Solver, observables: [Observable],
    endpoints: [Endpoint], warnings: [String] = []
  ) throws(ReportError) {
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
  public struct Plan: Sendable, Equatable, Codable {
    public var model: SimulationRecord.Model
    /// What is given of the patients and the same for all; the rest is drawn.
    public var patient: [SimulationRecord.PatientField]
    public var treatment: SimulationRecord.Treatment
    /// The doses as they are ordered: in mg/kg where each patient's weight decides.
    public var doses: [SimulationRecord.Dose]
    /// The fingerprint of the table of real patients; nil where patients are drawn.
    public var people: String?
    /// The key of all random numbers.
    public var seed: Int
    /// In hours.
    public var times: [Double]
    /// What is looked at, by name.
    public var observables: [String]
    /// When response, remission and change are read (h).
    public var endpointTime: Double
    /// How steps are chosen, and how accurately: method, relative and absolute tolerance.
    public var method: String
    public var relativeTolerance: Double
    public var absoluteTolerance: Double
    public var unavailable: [String]

    public init(
      model: SimulationRecord.Model, patient: [SimulationRecord.PatientField],
      treatment: SimulationRecord.Treatment, doses: [SimulationRecord.Dose], people: String? = nil,
      seed: Int,
      times: [Double], observables: [String], endpointTime: Double, method: String,
      relativeTolerance: Double, absoluteTolerance: Double, unavailable: [String] = []
    ) {
      self.model = model
      self.patient = patient
      self.treatment = treatment
      self.doses = doses
      self.people = people
      self.seed = seed
      self.times = times
      self.observables = observables
      self.endpointTime = endpointTime
      self.method = method
      self.relativeTolerance = relativeTolerance
      self.absoluteTolerance = absoluteTolerance
      self.unavailable = unavailable
    }
  }

  /// One quantity over time, as it is spread over the patients.
  public struct Observable: Sendable, Equatable {
    public let name: String
    /// In UCUM; `1` for a pure number.
    public let unit: String
    public let meaning: String
    public let means: [Double]
    /// Standard deviations between patients.
    public let deviations: [Double]
    /// The quantiles 0.05, 0.5 and 0.95.
    public let low: [Double]
    public let median: [Double]
    public let high: [Double]
    /// What quantiles are rounded to, where that is coarser than nine binary digits.
    public let quantileStep: Double
    /// From where the distance is rounded to nine binary digits.
    public let quantileOrigin: Double

    public init(
      _ name: String, unit: String, meaning: String, means: [Double], deviations: [Double],
      low: [Double], median: [Double], high: [Double], quantileStep: Double,
      quantileOrigin: Double = 0
    ) {
      self.name = name
      self.unit = unit
      self.meaning = meaning
      self.means = means
      self.deviations = deviations
      self.low = low
      self.median = median
      self.high = high
      self.quantileStep = quantileStep
      self.quantileOrigin = quantileOrigin
    }

    /// The columns of a table, each with the ending of its name.
    var columns: [(ending: String, values: [Double])] {
      [
        ("mean", means), ("sd", deviations), ("q05", low), ("q50", median), ("q95", high),
      ]
    }

    fileprivate func check(against count: Int) throws(ReportError) {
      for (ending, values) in columns {
        guard values.count == count else {
          throw .wrongLength(name: name, expected: count, found: values.count)
        }
        for (index, value) in values.enumerated() where !value.isFinite {
          throw .notFinite(place: "\(name).\(ending) at time \(index)")
        }
      }
    }
  }

  /// A result that trials report.
  public struct Endpoint: Sendable, Equatable {
    public let name: String
    public let definition: String
    /// In hours from the first dose.
    public let time: Double
    public let value: Value

    /// A share of the patients with its 95 % interval, or a mean with its standard deviation.
    public enum Value: Sendable, Equatable {
      case proportion(Double, low: Double, high: Double)
      case mean(Double, deviation: Double)

      var numbers: [Double] {
        switch self {
        case .proportion(let share, let low, let high): [share, low, high]
        case .mean(let mean, let deviation): [mean, deviation]
        }
      }
    }

    public init(_ name: String, definition: String, time: Double, _ value: Value) {
      self.name = name
      self.definition = definition
      self.time = time
      self.value = value
    }

    fileprivate func check() throws(ReportError) {
      for number in [time] + value.numbers where !number.isFinite {
        throw .notFinite(place: "endpoint \(name)")
      }
    }
  }
}
