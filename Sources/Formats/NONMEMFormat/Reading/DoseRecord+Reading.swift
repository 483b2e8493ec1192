// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import TextbookModels

extension DoseRecord {
  /// Reads and checks what a dose record gives.
  init(_ cells: RecordCells) throws(DataFileError) {
    let amount = try cells.magnitude(.amount)
    let pace = try DoseRecord.pace(cells)
    let interval = try cells.magnitude(.interval)
    self.init(
      amount: amount, pace: pace, additional: try DoseRecord.additional(cells),
      interval: interval, history: try DoseRecord.history(cells))
    try checkAmount(cells)
    try checkInterval(cells)
  }

  private static func pace(_ cells: RecordCells) throws(DataFileError) -> Pace {
    let (rate, duration) = (try cells.number(.rate) ?? 0, try cells.magnitude(.duration))
    guard rate == 0 || duration == 0 else {
      throw cells.error(
        .duration, "found \(duration.shortest) besides RATE \(rate.shortest); give one of the two")
    }
    if duration > 0 { return .duration(duration) }
    switch rate {
    case 0: return .bolus
    case -1: return .modelledRate
    case -2: return .modelledDuration
    case let rate where rate > 0: return .rate(rate)
    default:
      throw cells.error(.rate, "found \(rate.shortest), allowed: 0, more than 0, -1 or -2")
    }
  }

  /// The most doses that one record may stand for; more are taken for a typing error.
  private static let mostAdditional = 100_000

  private static func additional(_ cells: RecordCells) throws(DataFileError) -> Int {
    let count = try cells.integer(.additional) ?? 0
    guard (0...mostAdditional).contains(count) else {
      throw cells.error(.additional, "found \(count), allowed: 0 to \(mostAdditional)")
    }
    return count
  }

  private static func history(_ cells: RecordCells) throws(DataFileError) -> History {
    switch try cells.choice(.steadyState, of: [0, 1, 2]) {
    case 1: .steadyState
    case 2: .addedSteadyState
    default: .none
    }
  }

  /// An amount of 0 is a placebo, or an infusion that has always run; it has to be said.
  private func checkAmount(_ cells: RecordCells) throws(DataFileError) {
    guard amount == 0 else { return }
    guard isConstantInfusion || cells.text(.amount) != nil else {
      throw cells.error(
        .amount,
        (cells.places[.amount] == nil
          ? "a dose, and there is no such column" : "the amount of a dose is missing")
          + "; allowed: more than 0, 0 for a placebo, or 0 with SS and "
          + "RATE for an infusion that has always run")
    }
    guard isConstantInfusion else { return }
    guard interval == 0, additional == 0 else {
      throw cells.error(
        interval == 0 ? .additional : .interval,
        "an infusion that has always run (AMT 0, SS) is not repeated; allowed: 0")
    }
  }

  private func checkInterval(_ cells: RecordCells) throws(DataFileError) {
    guard interval == 0, !isConstantInfusion else { return }
    if additional > 0 {
      throw cells.error(.interval, "ADDL is \(additional) and II is not given; give the interval")
    }
    if history != .none {
      throw cells.error(.interval, "SS is given and II is not; give the interval of the doses")
    }
  }
}
