// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Noncompartmental
import Quantities

/// How curves are analysed without compartments.
struct NoncompartmentalOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "How areas are taken: linear or linear-up-log-down. (default: linear-up-log-down)")
  var rule: String?

  @Option(
    parsing: .unconditional,
    help: "The lower limit of quantification, as 1ng/mL: what lies below counts as 0.")
  var lloq: String?

  @Option(
    name: .customLong("half-life-from"), parsing: .unconditional,
    help: """
      With --half-life-to, the points of the half-life, as 6h. (default: the three or more last \
      points after the peak with the highest adjusted r², the most points of equals)
      """)
  var from: String?

  @Option(name: .customLong("half-life-to"), parsing: .unconditional, help: "As 24h.")
  var to: String?

  @Flag(
    name: .customLong("without-half-life"),
    help: "Only what needs no half-life: peak, its time, areas as far as sampled.")
  var isWithoutHalfLife = false
}

extension NoncompartmentalOptions {
  /// Whether anything at all is given.
  var isGiven: Bool { isWithoutHalfLife || [rule, lloq, from, to].contains { $0 != nil } }

  func areaRule() throws(Failure) -> AreaRule {
    guard let rule else { return .linearUpLogDown }
    return try OptionText("--rule", rule).choice(of: AreaRule.self)
  }

  /// The limit in the unit of the concentrations.
  func limit(in unit: Unit) throws(Failure) -> Double? {
    guard let lloq else { return nil }
    let option = OptionText("--lloq", lloq)
    return try option.value(of: option.quantity(of: unit.dimension), in: unit)
  }

  /// The points of the half-life that were asked for, in the unit of the times.
  func terminalRange(in unit: Unit) throws(Failure) -> (from: Double, to: Double)? {
    switch (from, to) {
    case (nil, nil): return nil
    case (let from?, let to?):
      guard !isWithoutHalfLife else {
        throw Failure(.usage, "found --half-life-from and --without-half-life; give one of the two")
      }
      return (
        try OptionText("--half-life-from", from).time(in: unit),
        try OptionText("--half-life-to", to).time(in: unit)
      )
    case (_?, nil): throw Failure(.usage, "--half-life-from needs --half-life-to, as 24h")
    case (nil, _?): throw Failure(.usage, "--half-life-to needs --half-life-from, as 6h")
    }
  }

  /// Analyses one curve.
  ///
  /// - Parameter dose: in its own unit; nil where clearance means nothing.
  func analyzed(
    _ curve: ConcentrationCurve, named name: String, after mode: AdministrationMode, dose: Double?,
    timesIn unit: Unit
  ) throws -> AnalyzedCurve {
    let rule = try areaRule()
    let exposure = try ObservedExposure(of: curve, after: mode, by: rule)
    guard !isWithoutHalfLife else { return AnalyzedCurve(name: name, exposure: exposure) }
    let terminal = try terminalRange(in: unit).map {
      try TerminalPhase(of: curve, from: $0.from, to: $0.to)
    }
    let analysis = try NoncompartmentalAnalysis(
      of: curve, after: mode, by: rule, terminal: terminal)
    return AnalyzedCurve(
      name: name, exposure: exposure, analysis: analysis,
      disposition: try dose.map { try analysis.disposition(dose: $0) })
  }
}

extension OptionText {
  /// A quantity of this option in another unit of its dimension.
  func value(of quantity: Quantity, in unit: Unit) throws(Failure) -> Double {
    do { return try quantity.value(in: unit) } catch { throw failure(.usage, error.description) }
  }

  /// A time in a unit of time.
  func time(in unit: Unit) throws(Failure) -> Double {
    try value(of: quantity(of: .time), in: unit)
  }
}
