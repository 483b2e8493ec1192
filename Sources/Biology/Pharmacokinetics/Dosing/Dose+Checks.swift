// SPDX-License-Identifier: Apache-2.0

extension Dose {
  static func check(amount: Double, time: Double) throws(DoseError) {
    guard amount > 0, amount.isFinite else { throw .amountNotPositive(amount) }
    guard amount >= Dosing.smallestAmount else { throw .amountTooSmall(amount) }
    guard amount <= Dosing.largestAmount else { throw .amountTooLarge(amount) }
    guard time >= 0, time <= Dosing.latestTime else { throw .timeOutOfRange(time) }
  }

  static func check(
    duration: Double?, adjustments: PumpAdjustments, by route: Route
  ) throws(DoseError) {
    guard let duration else {
      guard adjustments == .none else { throw .adjustmentWithoutInfusion(route) }
      return
    }
    guard route.isInfusible else { throw .durationWithoutInfusion(route) }
    guard duration > 0 else { throw .durationNotPositive(duration) }
    let allowed = Dosing.shortestDuration...Dosing.longestDuration
    guard allowed.contains(duration) else { throw .durationOutOfRange(duration) }
  }

  static func check(
    holding: Double?, residue: Residue?, by route: Route
  ) throws(DoseError) {
    guard route.isHeld else {
      guard holding == nil, residue == nil else { throw .notHeld(route) }
      return
    }
    guard let holding else { return }
    let allowed = Dosing.shortestDuration...Dosing.longestHolding
    guard allowed.contains(holding) else { throw .holdingOutOfRange(holding) }
  }

  /// Esketamine comes in devices, racemate in sprays of any content, arketamine in none.
  static func checkSpray(of drug: Drug, amount: Double) throws(DoseError) {
    guard drug != .arketamine else { throw .notNasal(drug) }
    guard drug == .esketamine else { return }
    guard Dosing.nasalStrengths.contains(amount) else { throw .notADeviceStrength(amount) }
  }

  /// Whether the dose is one that a patient of this weight (kg) may be given at all.
  ///
  /// The limit is multiplied by the weight, as the dose was: 10 mg/kg exactly is never refused.
  ///
  /// - Throws: ``DoseError/perKilogramTooLarge(amount:bodyWeight:)``.
  public func check(forBodyWeight bodyWeight: Double) throws(DoseError) {
    guard amount <= Dosing.largestPerKilogram * bodyWeight else {
      throw .perKilogramTooLarge(amount: amount, bodyWeight: bodyWeight)
    }
  }
}
