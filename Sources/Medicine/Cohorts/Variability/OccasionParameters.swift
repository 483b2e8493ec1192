// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// How one person differs from session to session.
public enum OccasionParameter: Int, ParameterList {
  case uptake
  case delay

  public var passport: Passport {
    switch self {
    case .uptake:
      Passport(
        "occasion.uptake", "\\sigma_{oF}", value: 0.25, "1", range: 0...1.5, .measured,
        "Standard deviation between sessions of the share that a mucosa takes up, on the logit",
        sources: [.simons2022])
    case .delay:
      Passport(
        "occasion.delay", "\\sigma_{ot}", value: 0.5, "1", range: 0...1.5, .measured,
        "Standard deviation between sessions of the time over which what is swallowed arrives, on the logarithm: 0.4 to 0.8",
        sources: [.simons2022])
    }
  }
}
