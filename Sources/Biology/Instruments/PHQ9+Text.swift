// SPDX-License-Identifier: Apache-2.0

/// The words of the questionnaire, in English, for whoever asks a patient; no equation reads them.
///
/// Licence of the words, not of this file: developed by Robert L. Spitzer, Janet B.W. Williams, Kurt
/// Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission is required to
/// reproduce, translate, display or distribute them (phqscreeners.com).
extension PHQ9 {
  /// What stands above the items.
  public static let question =
    "Over the last 2 weeks, how often have you been bothered by any of the following problems?"

  /// The answers, for the scores 0 to 3.
  public static let answers = [
    "Not at all", "Several days", "More than half the days", "Nearly every day",
  ]

  /// What is asked after the items if any problem was ticked. It has no score.
  public static let difficultyQuestion =
    "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?"

  public static let difficultyAnswers = [
    "Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult",
  ]
}

extension PHQ9.Item {
  public var text: String {
    switch self {
    case .interest: "Little interest or pleasure in doing things"
    case .mood: "Feeling down, depressed, or hopeless"
    case .sleep: "Trouble falling or staying asleep, or sleeping too much"
    case .energy: "Feeling tired or having little energy"
    case .appetite: "Poor appetite or overeating"
    case .selfWorth:
      "Feeling bad about yourself — or that you are a failure or have let yourself or your family down"
    case .concentration:
      "Trouble concentrating on things, such as reading the newspaper or watching television"
    case .movement:
      "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual"
    case .suicidalThoughts:
      "Thoughts that you would be better off dead or of hurting yourself in some way"
    }
  }
}
