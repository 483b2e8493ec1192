// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of benzodiazepines that are taken besides.
public enum BenzodiazepineParameter: Int, Slot, ParameterList {
  case amount
  case halfAmount
  case exponent
  case largestDamping

  public var passport: Passport {
    switch self {
    case .amount:
      Passport(
        "benzodiazepine.amount", "a_{bz}", value: 0, "mg/d", range: 0...100, .assumed,
        "Benzodiazepines taken daily, in diazepam equivalents; none unless said",
        sources: [.andrashko2020])
    case .halfAmount:
      Passport(
        "benzodiazepine.half-amount", "a_{50}", value: 8, "mg/d", range: 1...50, .measured,
        "Diazepam equivalents that part those who respond from those who do not",
        sources: [.andrashko2020])
    case .exponent:
      Passport(
        "benzodiazepine.exponent", "h_{bz}", value: 4, "1", range: 1...10, .assumed,
        "How sharply that amount parts them", sources: [.andrashko2020])
    case .largestDamping:
      Passport(
        "benzodiazepine.largest-damping", "I_{bz}", value: 0.35, "1", range: 0...0.95, .assumed,
        "Largest share of the glutamate surge that benzodiazepines take away",
        sources: [.andrashko2020])
    }
  }
}
