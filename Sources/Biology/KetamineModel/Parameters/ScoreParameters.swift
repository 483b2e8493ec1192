// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities
import Scalars

/// The parameters by which one scale is read from another.
public enum ScoreParameter: Int, Slot, ParameterList {
  case phq9OddsRatio

  public var passport: Passport {
    switch self {
    case .phq9OddsRatio:
      Passport(
        "phq9.odds-ratio", "\\omega_{9}", value: 1.87, "1", range: 0.5...5, .measured,
        "Odds of the largest PHQ-9 total over the odds of the largest MADRS total, before treatment: 20.4 of 27 beside 37.4 of 60 points",
        sources: [.popova2019, .kroenke2001])
    }
  }
}

extension Parameters {
  /// The odds of the largest PHQ-9 total over those of the largest MADRS total, before treatment.
  public var oddsRatioOfPHQ9: Number { self[ScoreParameter.phq9OddsRatio] }
}
