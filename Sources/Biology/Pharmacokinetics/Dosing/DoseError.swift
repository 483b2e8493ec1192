// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// Why a dose, or a list of doses, is refused. Amounts in mg, times in h, body weight in kg.
public enum DoseError: Error, Equatable, Sendable {
  case amountNotPositive(Double)
  case amountTooSmall(Double)
  case amountTooLarge(Double)
  case perKilogramTooLarge(amount: Double, bodyWeight: Double)
  case timeOutOfRange(Double)
  case durationNotPositive(Double)
  case durationOutOfRange(Double)
  /// A duration was given with a route that has none.
  case durationWithoutInfusion(Route)
  /// The dose is not held in the mouth, but a time of holding or a residue was given.
  case notHeld(Route)
  case holdingOutOfRange(Double)
  case notNasal(Drug)
  case notADeviceStrength(Double)
  /// A spray device holds a fixed amount, whatever the patient weighs.
  case nasalPerBodyWeight
  case adjustmentWithoutInfusion(Route)
  case adjustmentBeforeStart(at: Double)
  /// Something is done to the pump when the infusion is already over.
  case adjustmentAfterEnd(at: Double, end: Double)
  case pauseLength(Double)
  case overlappingPauses(at: Double)
  case rateShare(Double)
  case simultaneousChanges(at: Double)
  /// The same record stands twice in a regimen.
  case duplicate(Dose)
  case noDoses
  case tooManyDoses(Int)
  case bodyWeightNotPositive(Double)
}

extension DoseError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  public var description: String {
    switch self {
    case .amountNotPositive(let amount):
      "the dose is \(amount.shortest) mg; it must be more than 0"
    case .amountTooSmall(let amount):
      "the dose is \(short(amount)) mg; below \(Dosing.smallestAmount.shortest) mg is refused"
    case .amountTooLarge(let amount):
      "the dose is \(amount.shortest) mg; above \(Dosing.largestAmount.shortest) mg is refused"
    case .perKilogramTooLarge(let amount, let bodyWeight):
      "the dose is \(short(amount / bodyWeight)) mg/kg\(inFull(amount, bodyWeight)); "
        + "above \(Dosing.largestPerKilogram.shortest) mg/kg is refused"
        + forgottenWeight(amount, bodyWeight)
    case .timeOutOfRange(let time):
      "the dose starts at "
        + (time.isFinite ? TimeText.rounded(hours: time) : "a time that is not finite")
        + "; allowed: 0 to " + TimeText.rounded(hours: Dosing.latestTime)
    case .duplicate(let dose):
      "the same dose stands twice at \(TimeText.rounded(hours: dose.time)) (\(dose.amount.shortest) mg "
        + "\(dose.drug.name) \(dose.route.name)); give one of them another time, or their sum"
    case .noDoses:
      "there is no dose; a regimen needs one or more"
    case .tooManyDoses(let count):
      "there are \(count) doses; up to \(Dosing.mostDoses) are allowed"
    case .bodyWeightNotPositive(let weight):
      "the body weight is \(weight.shortest) kg; it must be more than 0"
    case .notNasal(let drug):
      "\(drug.name) has no nasal route here; no spray of it was studied, nasal doses are of "
        + "esketamine or ketamine"
    case .nasalPerBodyWeight:
      "the nasal dose is per body weight; devices hold fixed amounts, allowed: "
        + Dosing.nasalStrengths.map { $0.shortest }.joined(separator: ", ") + " mg"
    case .notADeviceStrength(let amount):
      "the nasal dose is \(amount.shortest) mg; allowed: "
        + Dosing.nasalStrengths.map { $0.shortest }.joined(separator: ", ") + " mg"
    default: infusionDescription
    }
  }

  /// The sentences about time, mouth and pump.
  private var infusionDescription: String {
    switch self {
    case .durationNotPositive(let duration):
      "the dose is given over \(minutes(duration)); it must be more than 0, or be left out "
        + "for a bolus"
    case .durationOutOfRange(let duration):
      "the dose is given over \(minutes(duration)); allowed: \(minutes(Dosing.shortestDuration)) "
        + "to \(minutes(Dosing.longestDuration)); what is shorter is a bolus"
    case .durationWithoutInfusion(let route):
      "a dose by the route \(route.name) is not given over a time; leave the duration out, or use "
        + infusibleRoutes
    case .notHeld(let route):
      "a dose by the route \(route.name) is not held in the mouth; leave hold and residue out, or use "
        + heldRoutes
    case .holdingOutOfRange(let holding):
      "the dose is held for \(minutes(holding)); allowed: \(minutes(Dosing.shortestDuration)) to "
        + "\(minutes(Dosing.longestHolding)); what is swallowed at once is an oral dose"
    case .adjustmentWithoutInfusion(let route):
      "pauses, changes and stops are for infusions; this \(route.name) dose has no duration"
    case .adjustmentBeforeStart(let at):
      "the pump is adjusted at \(minutes(at)); times count from the start of the infusion"
    case .adjustmentAfterEnd(let at, let end):
      "the pump is adjusted at \(minutes(at)), but the infusion ends at \(minutes(end))"
    case .pauseLength(let length):
      "the pause lasts \(minutes(length)); it must last more than 0 and at most "
        + minutes(Dosing.longestDuration)
    case .overlappingPauses(let at):
      "a pause begins at \(minutes(at)), before the one before it has ended; join the two"
    case .rateShare(let share):
      "the rate changes to \((share * Dosing.hundred).shortest) % of the planned one; allowed: "
        + "\((Dosing.rateShares.lowerBound * Dosing.hundred).shortest) to "
        + "\((Dosing.rateShares.upperBound * Dosing.hundred).shortest) %, or a pause or a stop"
    case .simultaneousChanges(let at):
      "the rate changes twice at \(minutes(at)); leave one of them out"
    default: ""
    }
  }

  /// The dose of a whole person; nothing where it was checked before anybody was known (1 kg).
  private func inFull(_ amount: Double, _ bodyWeight: Double) -> String {
    bodyWeight == 1 ? "" : " (\(short(amount)) mg for \(short(bodyWeight)) kg)"
  }

  /// A dose per body weight that was meant for a whole person.
  private func forgottenWeight(_ amount: Double, _ bodyWeight: Double) -> String {
    let isMeant = bodyWeight == 1 && amount <= Dosing.studiedAmount
    return isMeant ? "; did you mean \(short(amount)) mg?" : ""
  }

  private func short(_ amount: Double) -> String { NumberText.short(amount) }

  private func minutes(_ hours: Double) -> String { TimeText.minutes(hours: hours) }

  private var infusibleRoutes: String { names { $0.isInfusible } }
  private var heldRoutes: String { names { $0.isHeld } }

  private func names(_ isMeant: (Route) -> Bool) -> String {
    Route.allCases.filter(isMeant).map { $0.name }.joined(separator: ", ")
  }
}
