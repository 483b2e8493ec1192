// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics
public import Quantities
public import Scalars

/// One visit at which one dose is given, as it is ordered: still per body weight, if it was.
public struct Session: Equatable, Sendable {
  /// The start (h from day 0).
  public let start: Double
  /// The ordered dose: a mass of drug, or a mass per body weight.
  public let dose: Quantity
  public let route: Route
  /// Over how long (h); nil for a bolus or a spray.
  public let duration: Double?
  public let adjustments: PumpAdjustments

  /// What a dose can be ordered in: a mass of drug, or a mass per body weight.
  public static let doseDimensions = [Dimension.massOfDrug, .massPerBodyWeight]

  /// - Parameters:
  ///   - start: hours from day 0.
  ///   - dose: as 35 mg or 0.5 mg/kg.
  ///   - duration: a time; nil for a bolus or a spray.
  /// - Throws: ``TherapyError`` for a dose or a duration in a unit of another kind. The rest is
  ///   checked by ``check(for:)``, which knows the drug.
  public init(
    at start: Double, dose: Quantity, route: Route, over duration: Quantity? = nil,
    adjustments: PumpAdjustments = .none
  ) throws(TherapyError) {
    guard Session.doseDimensions.contains(dose.dimension) else { throw .notADose(dose) }
    self.start = start
    self.dose = dose
    self.route = route
    self.duration = try duration.map { over throws(TherapyError) in try Session.hours(over) }
    self.adjustments = adjustments
  }

  private static func hours(_ duration: Quantity) throws(TherapyError) -> Double {
    do {
      return try duration.value(in: .hour)
    } catch {
      throw .quantity(of: "over", error)
    }
  }
}

extension Session {
  /// Whether the amount depends on the patient's weight.
  public var isPerBodyWeight: Bool { dose.dimension == .massPerBodyWeight }

  /// The dose that a patient of this weight (kg) is given.
  ///
  /// - Throws: `DoseError`, if the dose is not one that Kairos accepts.
  public func dose(of drug: Drug, bodyWeight: Double) throws(DoseError) -> Dose {
    let amount = isPerBodyWeight ? dose.inBase * bodyWeight : dose.inBase
    return try Dose(
      drug, amount: amount, route: route, at: start, over: duration, adjustments: adjustments)
  }

  /// Checks all that does not depend on the patient: for a dose per body weight, one of 1 kg.
  ///
  /// - Throws: `DoseError`.
  public func check(for drug: Drug) throws(DoseError) {
    if isPerBodyWeight && route == .nasal { throw .nasalPerBodyWeight }
    let checked = try dose(of: drug, bodyWeight: 1)
    if isPerBodyWeight { try checked.check(forBodyWeight: 1) }
  }

  /// The session without its day: `0.5 mg/kg iv over 40 min`.
  public var order: String {
    let over = duration.map { " over " + ($0 * 60).shortest + " min" } ?? ""
    return "\(dose) \(route.name)\(over)" + adjustments.words
  }
}

extension Dimension {
  static let massOfDrug = Dimension(mass: 1)
  static let massPerBodyWeight = Dimension(mass: 1, bodyWeight: -1)
}
