// SPDX-License-Identifier: Apache-2.0

import Scalars

extension Parameters {
  /// The odds of the largest PHQ-9 total over those of the largest MADRS total, before treatment.
  public var oddsRatioOfPHQ9: Number {
    values[Layout.score + ScoreParameter.phq9OddsRatio.rawValue]
  }
}
