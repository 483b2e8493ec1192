// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Testing

@testable import Trials

/// What is felt becomes belief, and belief a guess.
struct BeliefTests {
  private let belief = Belief(.typical, chance: 0.5)

  private func cue(_ control: Control) -> Double { BeliefParameters.typical[control.cue] }

  @Test func whoFeelsNothingBelievesInPlacebo() {
    let beliefs = [Control.saline, .nasalPlacebo, .midazolam].map {
      belief.probability(cue: cue($0))
    }
    #expect(beliefs[0] < beliefs[1] && beliefs[1] < beliefs[2] && beliefs[2] < 0.5)
    #expect(belief.probability(cue: nil) == 0.5)
    #expect(belief.probability(cue: belief.cue(dissociation: 20)) > 0.7)
  }

  @Test func equalCuesAreBelievedAlike() {
    #expect(belief.probability(cue: 0.5) == 0.5)
    #expect(belief.cue(dissociation: 4) == 0.5)
    #expect(belief.cue(dissociation: -1) == 0)
  }

  @Test func whoKnowsBelieves() {
    let open = Belief(.typical, chance: 1)
    #expect(open.probability(cue: 0) == 1)
    #expect(open.guess(1, PatientKey(seed: 1, index: 4)) == .drug)
  }

  @Test func withoutItsShareBeliefChangesNoRelief() {
    #expect(belief.expectancy(0.9) == 1)
    var parameters = BeliefParameters.typical
    parameters[.share] = 1
    let whole = Belief(parameters, chance: 0.5)
    #expect(whole.expectancy(0) == 0 && whole.expectancy(1) == 2 && whole.expectancy(0.5) == 1)
  }

  @Test func guessesFollowTheProbability() {
    let guesses = (0..<4000).map { belief.guess(0.8, PatientKey(seed: 3, index: $0)) }
    let unknown = Double(guesses.count { $0 == .unknown }) / 4000
    #expect(abs(unknown - 0.4 * 0.64) < 0.03)
    let right = Double(guesses.count { $0 == .drug })
    #expect(abs(right / Double(guesses.count { $0 != .unknown }) - 0.8) < 0.03)
  }
}
