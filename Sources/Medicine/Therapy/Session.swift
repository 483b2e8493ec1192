// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Pharmacokinetics
package import Quantities
package import Scalars

/// One visit at which one dose is given, as it is ordered: still per body weight, if it was.
package struct Session: Equatable, Sendable {
  /// The start (h from day 0).
  package private(set) var start: Double
  /// The drug, where it is another than that of the protocol.
  package let drug: Drug?
  /// The ordered dose: a mass of drug, or a mass per body weight.
  package private(set) var dose: Quantity
  package let route: Route
  /// Over how long (h); nil for a bolus or a spray.
  package let duration: Double?
  /// How long it is held in the mouth (h), if it was given.
  package let holding: Double?
  /// What becomes of the rest after that, if it was given.
  package let residue: Residue?
  package let adjustments: PumpAdjustments

  /// What a dose can be ordered in: a mass of drug, or a mass per body weight.
  package static let doseDimensions = [Dimension.massOfDrug, .massPerBodyWeight]

  /// - Parameters:
  ///   - start: hours from day 0.
  ///   - drug: nil for that of the protocol.
  ///   - dose: as 35 mg or 0.5 mg/kg.
  ///   - duration: a time; nil for a bolus or a spray.
  ///   - holding: the time in the mouth; nil for the usual one, or where nothing is held.
  ///   - residue: what becomes of the rest; nil for the usual, or where nothing is held.
  /// - Throws: ``TherapyError`` for a dose or a time in a unit of another kind. The rest is
  ///   checked by ``check(for:)``, which knows the drug.
  package init(
    at start: Double, of drug: Drug? = nil, dose: Quantity, route: Route,
    over duration: Quantity? = nil, holding: Quantity? = nil, residue: Residue? = nil,
    adjustments: PumpAdjustments = .none
  ) throws(TherapyError) {
    guard Session.doseDimensions.contains(dose.dimension) else { throw .notADose(dose) }
    self.start = start
    self.drug = drug
    self.dose = dose
    self.route = route
    self.duration = try Session.hours(duration, "over")
    self.holding = try Session.hours(holding, "hold")
    self.residue = residue
    self.adjustments = adjustments
  }

  private static func hours(_ time: Quantity?, _ name: String) throws(TherapyError) -> Double? {
    do {
      return try time?.value(in: .hour)
    } catch {
      throw .quantity(of: name, error)
    }
  }
}

extension Session {
  /// The same session at another time (h), with the dose that was decided on, if one was.
  func ordered(at time: Double, dose: Quantity?) -> Session {
    var session = self
    session.start = time
    if let dose { session.dose = dose }
    return session
  }

  /// The same session with another dose.
  package func giving(_ dose: Quantity) -> Session { ordered(at: start, dose: dose) }

  /// Whether the amount depends on the patient's weight.
  package var isPerBodyWeight: Bool { dose.dimension == .massPerBodyWeight }

  /// The dose that a patient of this weight (kg) is given.
  ///
  /// - Parameter drug: that of the protocol.
  /// - Throws: `DoseError`, if the dose is not one that Kairos accepts.
  package func dose(of drug: Drug, bodyWeight: Double) throws(DoseError) -> Dose {
    let amount = isPerBodyWeight ? dose.inBase * bodyWeight : dose.inBase
    return try Dose(
      self.drug ?? drug, amount: amount, route: route, at: start, over: duration, holding: holding,
      residue: residue, adjustments: adjustments)
  }

  /// Checks all that does not depend on the patient: for a dose per body weight, one of 1 kg.
  ///
  /// - Throws: `DoseError`.
  package func check(for drug: Drug) throws(DoseError) {
    if isPerBodyWeight && route == .nasal && (self.drug ?? drug) == .esketamine {
      throw .nasalPerBodyWeight
    }
    let checked = try dose(of: drug, bodyWeight: 1)
    if isPerBodyWeight { try checked.check(forBodyWeight: 1) }
  }

  /// The session without its day: `0.5 mg/kg iv over 40 min`, `50 mg film held 10 min, then swallowed`.
  package var order: String {
    let over = duration.map { " over " + minutes($0) } ?? ""
    return "\(dose) \(route.name)\(over)" + held + adjustments.words
  }

  private var held: String {
    guard route.isHeld else { return "" }
    return " held " + minutes(holding ?? Dosing.usualHolding) + ", then "
      + (residue ?? .swallowed).rawValue
  }

  private func minutes(_ hours: Double) -> String { (hours * 60).shortest + " min" }
}

extension Dimension {
  static let massOfDrug = Dimension(mass: 1)
  static let massPerBodyWeight = Dimension(mass: 1, bodyWeight: -1)
}
