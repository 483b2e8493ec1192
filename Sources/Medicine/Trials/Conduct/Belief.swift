// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Scalars
import Statistics

/// What a person believes to have been given: the probability that it is the drug.
///
/// logit p = logit π + s (x − ½): before anything is felt p is the chance of the drug by design, π;
/// what was felt most strongly so far moves it, as a cue x. On the drug x = D/(D + D₅₀), with D her own
/// dissociation as it is read in a session; on a control it is the control's.
package struct Belief: Sendable {
  package let parameters: BeliefParameters
  /// The chance of the drug by design; 1 where people know that they get it.
  package let chance: Double

  package init(_ parameters: BeliefParameters, chance: Double) {
    self.parameters = parameters
    self.chance = chance
  }

  /// The cue of a session with the drug.
  ///
  /// - Parameter dissociation: the CADSS total of the session.
  package func cue(dissociation: Double) -> Double {
    let felt = Double.maximum(0, dissociation)
    return felt / (felt + parameters[.halfDissociation])
  }

  /// The cue of a session, whatever is given in it.
  ///
  /// - Parameters:
  ///   - dissociation: the CADSS total of the session, where the drug is given.
  ///   - sedation: the share of people whom a control sedates, and whether it sedates her. The mean cue
  ///     of all is that of the control.
  func cue(
    of session: Trial.ArmSession, dissociation: Double, sedation: (share: Double, isHers: Bool)?
  ) -> Double {
    if session.isMasked { return parameters[.cueUnderAnaesthesia] }
    guard let control = session.control else { return cue(dissociation: dissociation) }
    guard let sedation else { return parameters[control.cue] }
    return parameters[control.cue]
      + parameters[.cueOfSedation] * ((sedation.isHers ? 1 : 0) - sedation.share)
  }

  /// The belief after a cue; before any, nil, it is the chance.
  package func probability(cue: Double?) -> Double {
    guard chance > 0, chance < 1, let cue else { return chance }
    let odds =
      chance / (1 - chance) * Double.exp(parameters[.slope] * (cue - 0.5))
    return odds / (1 + odds)
  }

  /// By what contact and lasting relief are multiplied: m = 1 + ω(2p − 1).
  package func expectancy(_ probability: Double) -> Double {
    1 + parameters[.share] * (2 * probability - 1)
  }

  /// What she answers when she is asked.
  ///
  /// - Parameter key: hers; both arms have the same draws.
  package func guess(_ probability: Double, _ key: PatientKey) -> Guess {
    var stream = RandomStream(key, purpose: .setting, name: "guess")
    let torn = 4 * probability * (1 - probability)
    if stream.uniform() < parameters[.undecided] * torn { return .unknown }
    return stream.uniform() < probability ? .drug : .control
  }
}

/// What somebody says to have been given.
package enum Guess: Int, CaseIterable, Sendable {
  case drug, control, unknown
}
