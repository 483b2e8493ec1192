// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of drug liking and reinforcement.
public enum AbuseParameter: Int, Slot, ParameterList {
  case neutralLiking
  case largestLiking
  case reinforcementRate
  case fadingRate

  public var passport: Passport {
    switch self {
    case .neutralLiking:
      Passport(
        "drug-liking.neutral", "\\ell_{0}", value: 0.5, "1", range: 0.4...0.6, .measured,
        "Drug liking without a drug: the middle of a scale from strong disliking to strong liking",
        sources: [.shram2023])
    case .largestLiking:
      Passport(
        "drug-liking.largest-rise", "\\ell_{m}", value: 0.49, "1", range: 0.05...0.5, .measured,
        "Largest rise of drug liking: the median difference from placebo in people who use such drugs",
        sources: [.shram2023])
    case .reinforcementRate:
      Passport(
        "reinforcement.rate", "k_{re}", value: 0.02, "1/h", range: 0.001...0.5, .assumed,
        "Build-up of reinforcement at the largest drug high", sources: [.shram2023])
    case .fadingRate:
      Passport(
        "reinforcement.fading-rate", "k_{rf}", value: 0.004, "1/h", range: 0.0002...0.1, .assumed,
        "Fading of reinforcement: a half-life of a week", sources: [.shram2023])
    }
  }
}
