// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// Something about the doses of one person that is allowed and that its reader should know.
public enum DoseWarning: Equatable, Sendable {
  /// Doses above what was studied, oral and held ones apart, of which most is lost on the way, and
  /// licensed nasal ones, which do not depend on weight: how many there are, and the largest (mg)
  /// with its time (h).
  case beyondClinicalData(count: Int, largest: Double, time: Double, bodyWeight: Double)
  /// Doses far below the usual one: how many there are, and the smallest (mg) with its time (h). Where
  /// it was ordered as an amount that would be usual per kg, that may have been meant.
  case farBelowUsual(
    count: Int, smallest: Double, time: Double, bodyWeight: Double, isMeantPerKilogram: Bool)

  static func warnings(
    for doses: [Dose], bodyWeight: Double, inMilligrams isOrderedByMass: Bool
  ) -> [DoseWarning] {
    [beyond(doses, bodyWeight), below(doses, bodyWeight, isOrderedByMass)].compactMap { $0 }
  }

  private static func beyond(_ doses: [Dose], _ bodyWeight: Double) -> DoseWarning? {
    let limit = Double.minimum(Dosing.studiedAmount, Dosing.studiedPerKilogram * bodyWeight)
    let beyond = doses.filter { $0.amount > limit && !$0.route.isByMouth && !$0.isLicensed }
    guard let largest = beyond.max(by: { $0.amount < $1.amount }) else { return nil }
    return .beyondClinicalData(
      count: beyond.count, largest: largest.amount, time: largest.time, bodyWeight: bodyWeight)
  }

  private static func below(
    _ doses: [Dose], _ bodyWeight: Double, _ isOrderedByMass: Bool
  ) -> DoseWarning? {
    let limit = Dosing.lowestPerKilogram
    let below = doses.filter { $0.amount < limit * bodyWeight }
    guard let smallest = below.min(by: { $0.amount < $1.amount }) else { return nil }
    let usual = limit...Dosing.studiedPerKilogram
    return .farBelowUsual(
      count: below.count, smallest: smallest.amount, time: smallest.time, bodyWeight: bodyWeight,
      isMeantPerKilogram: isOrderedByMass && usual.contains(smallest.amount))
  }
}

extension Dose {
  /// Whether it is given as a licence has it, to people of any weight.
  fileprivate var isLicensed: Bool {
    route == .nasal && drug == .esketamine && amount <= Dosing.licensedNasalAmount
  }
}

extension DoseWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .beyondClinicalData(let count, let largest, let time, let bodyWeight):
      "no clinical data reach the dose of \(text(largest, at: time, bodyWeight))"
        + (count > 1 ? ", nor \(count - 1) more of the doses" : "")
        + ": they end at \(Dosing.studiedPerKilogram.shortest) mg/kg or "
        + "\(Dosing.studiedAmount.shortest) mg"
    case .farBelowUsual(let count, let smallest, let time, let bodyWeight, let isMeantPerKilogram):
      "the dose of \(text(smallest, at: time, bodyWeight))"
        + (count > 1 ? ", as \(count - 1) more of the doses," : "")
        + " is far below the usual \(Dosing.usualPerKilogram.shortest) mg/kg"
        + (isMeantPerKilogram ? "; did you mean \(smallest.shortest) mg/kg?" : "")
    }
  }

  /// As `180 mg (1.8 mg/kg) at 24 h`.
  private func text(_ amount: Double, at time: Double, _ bodyWeight: Double) -> String {
    "\(NumberText.short(amount)) mg (\(NumberText.short(amount / bodyWeight)) mg/kg) at "
      + TimeText.rounded(hours: time)
  }
}
