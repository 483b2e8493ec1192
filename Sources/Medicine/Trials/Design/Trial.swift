// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import KetamineModel

/// A trial as it is designed: who is let in, what they get, when they are rated, and what is asked.
package struct Trial: Sendable {
  package let name: String
  /// Where it takes place: whose placebo response it has.
  package let setting: Setting
  /// How many people begin it; who does not go on into a later period is one of them.
  package let size: Int
  package let periods: [Period]
  /// The first is the reference unless an analysis names another.
  package let arms: [Arm]
  package let randomisation: Randomisation
  package let eligibility: Eligibility
  package let visits: [Visit]
  package let measure: RatingScale
  package let rating: Rating
  package let discontinuation: Discontinuation?
  package let rescue: Rescue?
  /// Which side effects are counted, in every arm.
  package let sideEffects: [SideEffect]
  /// Whether people are asked at the end what they got.
  package let asksForGuess: Bool
  package let belief: BeliefParameters
  package let analyses: [Analysis]

  package init(
    _ name: String, in setting: Setting, size: Int, periods: [Period], arms: [Arm],
    randomisation: Randomisation? = nil, eligibility: Eligibility = Eligibility(),
    visits: [Visit], measure: RatingScale = .madrs, rating: Rating = Rating(),
    discontinuation: Discontinuation? = nil, rescue: Rescue? = nil,
    sideEffects: [SideEffect] = [], asksForGuess: Bool = false,
    belief: BeliefParameters = .typical, analyses: [Analysis]
  ) {
    self.name = name
    self.setting = setting
    self.size = size
    self.periods = periods
    self.arms = arms
    self.randomisation = randomisation ?? Randomisation(ratios: arms.map { $0.ratio })
    self.eligibility = eligibility
    self.visits = visits
    self.measure = measure
    self.rating = rating
    self.discontinuation = discontinuation
    self.rescue = rescue
    self.sideEffects = sideEffects
    self.asksForGuess = asksForGuess
    self.belief = belief
    self.analyses = analyses
  }

  /// The first period in which arms differ: people are randomised when it begins.
  package var comparedPeriod: Int {
    periods.indices.first { period in
      Set(arms.map { $0.interventions[period].name }).count > 1
    } ?? 0
  }

  /// When it ends, h after the first session.
  package var end: Double { Double((periods.last?.end ?? 0) * 24) }

  /// The chance that somebody of an arm gives herself to get the drug, before she has felt anything.
  ///
  /// Who knows what she gets is sure: in an open period, and where there are no sessions at all.
  package func chanceOfDrug(of arm: Int) -> Double {
    let own = arms[arm].interventions[comparedPeriod]
    if periods[comparedPeriod].isOpen || own.sessionStarts.isEmpty { return own.isDrug ? 1 : 0 }
    return chanceOfDrug(in: comparedPeriod)
  }

  /// The chance of the drug by design in a period, of all who are randomised.
  package func chanceOfDrug(in period: Int) -> Double {
    if periods[period].isOpen { return 1 }
    let all = arms.reduce(0) { $0 + $1.ratio }
    let onDrug = arms.filter { $0.interventions[period].isDrug }.reduce(0) { $0 + $1.ratio }
    return Double(onDrug) / Double(all)
  }

  /// Whether anything that is asked for follows from what people felt in sessions.
  package var needsDissociation: Bool { asksForGuess || belief[.share] > 0 }
}

extension Trial {
  /// The same trial with another number of people.
  package func with(size: Int) -> Trial {
    Trial(
      name, in: setting, size: size, periods: periods, arms: arms, randomisation: randomisation,
      eligibility: eligibility, visits: visits, measure: measure, rating: rating,
      discontinuation: discontinuation, rescue: rescue, sideEffects: sideEffects,
      asksForGuess: asksForGuess, belief: belief, analyses: analyses)
  }
}
