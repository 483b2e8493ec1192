// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Scalars

/// The effects of the studies side by side, to see how far they lie apart. Only results of split C.
struct StudyDistances {
  private let arms: PopulationTargets
  private let parameters: PopulationParameters

  init(_ arms: PopulationTargets, _ parameters: PopulationParameters) {
    self.arms = arms
    self.parameters = parameters
  }

  /// The spread between studies of the placebo response, on the logarithm of what is left, and of the
  /// drug's effect, relative to it.
  var spreads: [Double] {
    [BetweenStudies.spread(of: controls), BetweenStudies.spread(of: drugs)]
  }

  /// Control arms, each by one change: −ln(1 − fall/baseline).
  private var controls: [BetweenStudies.Effect] {
    // Change, its standard error, and the baseline: Murrough 2013 and Daly 2018 at 24 h, both arms
    // of Singh 2016 on day 15.
    [(-8.8, 1.9, 32.6), (-5.7, 1.79, 34.1), (-5.7, 2.55, 35), (-3.1, 1.43, 35)].map {
      change, error, baseline in
      let left = 1 + change / baseline
      return BetweenStudies.Effect(-Double.log(left), error / (baseline * left))
    }
  }

  /// The drug beyond its control, observed over predicted.
  private var drugs: [BetweenStudies.Effect] {
    let sedated = arms.sedated.outcomes(parameters)[0].change
    let placebo = arms.placebo.outcomes(parameters)[1].change
    let saline = (
      arms.saline.twice.outcomes(parameters)[0].change,
      arms.saline.thrice.outcomes(parameters)[0].change
    )
    // Murrough 2013 and the three doses of Daly 2018 at 24 h, both schedules of Singh 2016 on day 15.
    let differences = [
      (-7.95, 2.43, arms.infused.outcomes(parameters)[0].change - sedated),
      (-9.1, 3.32, arms.sprayed[0].outcomes(parameters)[1].change - placebo),
      (-10.0, 3.27, arms.sprayed[1].outcomes(parameters)[1].change - placebo),
      (-10.7, 3.19, arms.sprayed[2].outcomes(parameters)[1].change - placebo),
      (-12.7, 3.94, arms.compared.twice.outcomes(parameters)[0].change - saline.0),
      (-14.6, 2.48, arms.compared.thrice.outcomes(parameters)[0].change - saline.1),
    ]
    return (differences + [early]).map { observed, error, predicted in
      BetweenStudies.Effect(observed / predicted, error / abs(predicted))
    }
  }

  /// TRANSFORM-1 and -2 together: 17.3 % (55 of 318) against 9.4 % (19 of 203) responders on day 2.
  private var early: (Double, Double, Double) {
    let control = arms.flexibleDose.outcomes(parameters)[0].response
    let drug = arms.compared.early.outcomes(parameters)[0].response
    let (first, second) = (0.173, 0.0936)
    let variance = first * (1 - first) / 318 + second * (1 - second) / 203
    return (first - second, variance.squareRoot(), drug - control)
  }
}
