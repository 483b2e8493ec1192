// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics
package import Quantities
import Scalars

/// The simplest schedule: the same session a number of times, at a fixed interval from day 0.
package struct FixedSchedule: Equatable, Sendable {
  package let dose: Quantity
  package let route: Route
  package let duration: Quantity?
  /// How long it is held in the mouth; nil for the usual time, or where nothing is held.
  package let holding: Quantity?
  /// How many doses in all.
  package let count: Int
  /// From the start of one dose to the start of the next.
  package let interval: Quantity?

  /// - Throws: ``TherapyError`` for a count below 1, or an interval that is missing or not a time
  ///   above 0.
  package init(
    dose: Quantity, route: Route, over duration: Quantity? = nil, holding: Quantity? = nil,
    count: Int = 1, interval: Quantity? = nil
  ) throws(TherapyError) {
    guard count >= 1 else { throw .countNotPositive(count) }
    guard count <= Dosing.mostDoses else { throw .dose(.tooManyDoses(count)) }
    guard count == 1 || interval != nil else { throw .intervalMissing(count: count) }
    if let interval { try FixedSchedule.check(interval) }
    self.dose = dose
    self.route = route
    self.duration = duration
    self.holding = holding
    self.count = count
    self.interval = interval
  }

  private static func check(_ interval: Quantity) throws(TherapyError) {
    let hours: Double
    do { hours = try interval.value(in: .hour) } catch { throw .quantity(of: "interval", error) }
    guard hours > 0 else { throw .intervalNotPositive(interval) }
  }

  /// The schedule as a treatment.
  ///
  /// - Throws: ``TherapyError``.
  package func treatment(with drug: Drug) throws(TherapyError) -> TreatmentProtocol {
    let sessions = try (0..<count).map { index throws(TherapyError) in
      try Session(
        at: start(of: index), dose: dose, route: route, over: duration, holding: holding)
    }
    return try TreatmentProtocol(name: name(for: drug), drug: drug, sessions: sessions)
  }

  /// The start of a dose (h): the multiple is taken in the interval's own unit, and rounded once.
  private func start(of index: Int) -> Double {
    guard let interval else { return 0 }
    return Quantity(interval.value * Double(index), interval.unit).inBase
  }

  /// As `0.5 mg/kg ketamine iv over 40 min, 6 times every 2 d`.
  private func name(for drug: Drug) -> String {
    let over = duration.map { " over \($0)" } ?? holding.map { " held \($0)" } ?? ""
    let times = count > 1 ? ", \(count) times every " + (interval?.description ?? "") : ""
    return "\(dose) \(drug.name) \(route.name)\(over)\(times)"
  }
}
