// SPDX-License-Identifier: Apache-2.0

/// The table that a simulation fills, row by row.
struct NetworkReport {
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

  private let columns: [Column]
  let times: [Double]
  private(set) var rows: [[Double]] = []

  init(_ request: NetworkSimulation.Request, of network: ReactionNetwork) throws(NetworkError) {
    times = try request.moments()
    columns = try each(request.variables) { (name) throws(NetworkError) in
      try Column(
        name, amounts: request.amounts, concentrations: request.concentrations, of: network)
    }
  }

  /// The time of the next row; nil when the table is full.
  var next: Double? { rows.count < times.count ? times[rows.count] : nil }

  mutating func add(_ moment: NetworkState) {
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

extension NetworkReport.Column {
  /// The column of a name.
  ///
  /// - Parameters:
  ///   - amounts: the species to be shown as amounts.
  ///   - concentrations: the species to be shown as concentrations.
  init(
    _ name: String, amounts: Set<String>, concentrations: Set<String>, of network: ReactionNetwork
  ) throws(NetworkError) {
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

extension NetworkSimulation.Request {
  /// The most rows that a table may have, less one.
  static let mostSteps = 10_000_000

  /// The times of the rows.
  ///
  /// - Throws: `NetworkError.unanswerable` for a start, a duration or a number of steps that cannot be.
  public func moments() throws(NetworkError) -> [Double] {
    guard start.isFinite, duration.isFinite, start >= 0, duration >= 0 else {
      throw .unanswerable("start and duration must be finite numbers, not below 0")
    }
    guard (1...Self.mostSteps).contains(steps) else {
      throw .unanswerable("steps: found \(steps), allowed: 1 to \(Self.mostSteps)")
    }
    return (0...steps).map { start + duration * Double($0) / Double(steps) }
  }
}
