// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A dose that has always been given, met at the time of its record, which the lag sets before its
/// entry.
///
/// With a lag up to the interval, the record finds the amounts between two entries. With a longer one
/// NONMEM takes the dose before the record's as already in, and carries the amounts back from its
/// entry to the record. Where that would need negative amounts there is no such history; then the
/// doses that are still held up are followed one by one.
struct LaggedSteadyState {
  let dose: GivenDose
  let solver: SteadyState

  /// How the doses that a lag holds up at the record were taken.
  enum Rule {
    /// There is no more than one of them.
    case plain
    /// Carried back from the entry of the one before, as NONMEM does.
    case carriedBack
    /// One by one, since NONMEM would have carried back to negative amounts.
    case followed
  }

  /// The state, and the doses before the record's own that enter after it.
  ///
  /// - Returns: also by which rule.
  func met(isAdded: Bool) throws(SteadyStateError) -> (actions: [RecordAction], rule: Rule) {
    let trough = try solver.trough(of: dose.repeated)
    guard dose.lag > dose.interval else { return (try between(trough, isAdded), .plain) }
    let lead = dose.lag - dose.interval
    let amounts = try solver.amounts(before: lead, of: dose.repeated, from: trough)
    let largest = amounts.reduce(0) { max($0, abs($1)) }
    guard amounts.allSatisfy({ $0 >= -Self.resolution * largest }) else {
      return (try between(trough, isAdded), .followed)
    }
    let running = inputs(running: { dose.entry($0) + dose.duration > dose.time + lead }, from: -1)
    return ([.settle(SettledState(amounts, running: running, isAdded: isAdded))], .carriedBack)
  }

  /// Amounts below zero by less than this share of the largest are round-off.
  private static let resolution = 1e-6
  /// A lag this close to a multiple of the interval, as a share of it, is one.
  private static let roundOff = 1e-9

  /// Between two entries: what has entered is in, what was given and has not is on its way.
  private func between(_ trough: [Double], _ isAdded: Bool) throws(SteadyStateError)
    -> [RecordAction]
  {
    let held = Int((dose.lag / dose.interval + Self.roundOff).rounded(.down))
    let elapsed = dose.time - dose.entry(-held - 1)
    let isAtEntry = elapsed >= dose.interval * (1 - Self.roundOff)
    let amounts = try solver.amounts(
      after: isAtEntry ? 0 : elapsed, of: dose.repeated, from: trough)
    let running = inputs(
      running: { dose.entry($0) + dose.duration > dose.time }, from: -held - 1)
    let entries = (0..<held).flatMap { dose.entries(at: dose.entry($0 - held)) }
    return [
      .settle(SettledState(amounts, running: running, isAdded: isAdded)), .give(entries),
    ]
  }

  /// The infusions of a dose of the series and of those before it, as long as they still run.
  private func inputs(
    running isRunning: (Int) -> Bool, from latest: Int
  ) -> [(rate: Double, state: Int, end: Double)] {
    guard dose.duration > 0 else { return [] }
    var inputs: [(rate: Double, state: Int, end: Double)] = []
    var index = latest
    while isRunning(index) {
      inputs.append((dose.rate, dose.state, dose.entry(index) + dose.duration))
      index -= 1
    }
    return inputs
  }
}
