// SPDX-License-Identifier: Apache-2.0

import Literature
package import Quantities

/// What people believe to have been given, and what that does.
///
/// The structure stands; its numbers are starting values, until published guesses and results have
/// been fitted together.
package enum BeliefParameter: Int, ParameterList {
  case slope
  case halfDissociation
  case cueOfSaline
  case cueOfSpray
  case cueOfMidazolam
  case cueOfSedation
  case cueUnderAnaesthesia
  case undecided
  case share

  package var passport: Passport {
    switch self {
    case .slope:
      Passport(
        "belief.slope", "s_{b}", value: 3.1, "1", range: 0...20, .assumed,
        "How much what is felt moves belief: slope of its logit in the cue",
        sources: [.murrough2013, .daly2018])
    case .halfDissociation:
      Passport(
        "belief.half-dissociation", "D_{b}", value: 4, "1", range: 0.1...40, .assumed,
        "CADSS total of a session at which the cue of the drug is one half: the cut-off of the label",
        sources: [.spravatoLabel])
    case .cueOfSaline:
      Passport(
        "belief.cue.saline", "x_{sa}", value: 0.05, "1", range: 0...1, .assumed,
        "Cue of saline and of what is swallowed: next to nothing is felt", sources: [.singh2016])
    case .cueOfSpray:
      Passport(
        "belief.cue.spray", "x_{sp}", value: 0.18, "1", range: 0...1, .assumed,
        "Cue of a bitter placebo spray", sources: [.daly2018])
    case .cueOfMidazolam:
      Passport(
        "belief.cue.midazolam", "x_{m}", value: 0.44, "1", range: 0...1, .assumed,
        "Cue of midazolam, which is felt", sources: [.murrough2013])
    case .cueOfSedation:
      Passport(
        "belief.cue.sedation", "\\delta_{m}", value: 0.4, "1", range: 0...1, .assumed,
        "By how much the cue of midazolam lies higher in who is sedated by it than in who is not, with the same mean",
        sources: [.barr2001])
    case .cueUnderAnaesthesia:
      Passport(
        "belief.cue.anaesthesia", "x_{an}", value: 0.5, "1", range: 0...1, .assumed,
        "Cue of whatever is given under anaesthesia: nothing is felt of either, 37 % guess right",
        sources: [.lii2023])
    case .undecided:
      Passport(
        "belief.undecided", "\\delta_{b}", value: 0.4, "1", range: 0...1, .assumed,
        "Share of those who say that they do not know, of people to whom both are equally likely",
        sources: [.murrough2013])
    case .share:
      Passport(
        "belief.share", "\\omega", value: 0, "1", range: 0...1, .assumed,
        "Share of the relief by contact and by taking part that hangs on belief; 0 as long as settings are fitted without it",
        sources: [.murrough2013, .daly2018])
    }
  }
}

/// The values of ``BeliefParameter``, as one trial uses them.
package struct BeliefParameters: Equatable, Sendable {
  package var values: [Double]

  package static let typical = BeliefParameters(
    values: BeliefParameter.allCases.map { $0.passport.value })

  package subscript(_ name: BeliefParameter) -> Double {
    get { values[name.rawValue] }
    set { values[name.rawValue] = newValue }
  }
}
