// SPDX-License-Identifier: Apache-2.0

/// The table that a simulation fills, row by row.
struct Report {
  /// What a column shows of a variable.
  enum Column {
    case value(Int)
    case amount(Int)
    case concentration(Int)

    /// The number of the variable.
    var variable: Int {
      switch self {
      case .value(let number), .amount(let number), .concentration(let number): number
      }
    }
  }

  static let mostSteps = 10_000_000

  private let columns: [Column]
  let times: [Double]
  private(set) var rows: [[Double]] = []

  init(_ request: Simulation.Request, of network: Network) throws(SBMLError) {
    guard request.start.isFinite, request.duration.isFinite, request.start >= 0,
      request.duration >= 0
    else {
      throw .unanswerable("start and duration must be finite numbers, not below 0")
    }
    guard (1...Self.mostSteps).contains(request.steps) else {
      throw .unanswerable("steps: found \(request.steps), allowed: 1 to \(Self.mostSteps)")
    }
    times = (0...request.steps).map {
      request.start + request.duration * Double($0) / Double(request.steps)
    }
    columns = try each(request.variables) { (name) throws(SBMLError) in
      try Column(
        name, amounts: request.amounts, concentrations: request.concentrations, of: network)
    }
  }

  /// The time of the next row; nil when the table is full.
  var next: Double? { rows.count < times.count ? times[rows.count] : nil }

  mutating func add(_ moment: Moment) {
    var moment = moment
    rows.append(
      [times[rows.count]]
        + columns.map { column in
          switch column {
          case .value(let number): moment.value(number)
          case .amount(let number): moment.amount(number)
          case .concentration(let number): moment.concentration(number)
          }
        })
  }
}

extension Report.Column {
  /// The column of a name.
  ///
  /// - Parameters:
  ///   - amounts: the species to be shown as amounts.
  ///   - concentrations: the species to be shown as concentrations.
  init(
    _ name: String, amounts: Set<String>, concentrations: Set<String>, of network: Network
  ) throws(SBMLError) {
    guard let number = network.numbers[name] else {
      throw .unanswerable("the model has no variable \(name)")
    }
    let isSpecies = network.variables[number].kind == .species
    if isSpecies, amounts.contains(name) {
      self = .amount(number)
    } else if isSpecies, concentrations.contains(name) {
      self = .concentration(number)
    } else {
      self = .value(number)
    }
  }
}
