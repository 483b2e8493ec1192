// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Literature
package import Quantities

/// Where published results disagree, and what stands in the model; what it does not cover.
package enum LiteratureNotes {
  package static let all: [SimulationRecord.Note] = [
    .init(
      title: "Blood pressure: a rise of 3 or of 13 mm Hg",
      paragraph: """
        Clinics report a mean systolic change of about 3 mm Hg (Riva-Posse 2018); a meta-analysis of \
        each patient's highest reading gives 12.6 (Vankawala 2021). Both follow here from one mean \
        curve: the highest of several readings lies above it even without a drug, by 6.1 mm Hg \
        after placebo (Doherty 2020).
        """),
    .init(
      title: "Hydroxynorketamine: levels differ threefold, and so do conclusions",
      paragraph: """
        Studies disagree by a factor of about three on its concentration in blood. In rodents it \
        acts by itself (Zanos 2018); in patients higher levels did not go with more improvement. \
        The switch hydroxynorketamine has both sides; inactive is the default.
        """),
    .init(
      title: "BDNF in blood: up, or unchanged",
      paragraph: """
        Some trials found a rise in responders within hours (Haile 2014), others none \
        (Machado-Vieira 2009). The curve here is the brain's, relative to the patient's baseline, \
        and is not meant as a prediction of serum levels.
        """),
    .init(
      title: "Synapse density: not seen by imaging in all patients",
      paragraph: """
        Rodents grow spines within a day. In patients and healthy people PET with an SV2A tracer \
        found no change in the mean a day after an infusion (Holmes 2022); people with low density \
        before it may differ. The calibrated curve carries that uncertainty.
        """),
    .init(
      title: "mTOR: needed, or one of two ways",
      paragraph: """
        Blocking mTOR takes the effect away in rodents (Li 2010); in patients rapamycin did not at \
        24 h, and prolonged it (Abdallah 2020). The switch mtor has three sides; parallel is the \
        default.
        """),
  ]

  /// What the notes name, for the bibliography of a report.
  package static let references: [Reference] = [
    .rivaPosse2018, .vankawala2021, .doherty2020, .zanos2018, .zarate2012, .haile2014,
    .machadoVieira2009, .holmes2022, .li2010, .abdallah2020,
  ]

  /// Whose curves a page shows.
  package enum Shown {
    case typicalPatient
    /// One of a cohort, with parameters of her own.
    case drawnPatient
    /// Means of a cohort.
    case means

    fileprivate var words: String {
      switch self {
      case .typicalPatient:
        "The curves are of one patient with typical parameters; people differ severalfold."
      case .drawnPatient:
        "The curves are of one patient of a cohort, whose parameters are drawn; others differ."
      case .means:
        "The curves are means over the patients; nobody's own curve is like that, and people differ severalfold."
      }
    }
  }

  /// What the model does not cover.
  ///
  /// - Parameters:
  ///   - setting: the study in whose way people were treated; nil for the drug alone.
  ///   - shown: whose curves are shown.
  package static func limits(
    in setting: Setting?, of shown: Shown = .typicalPatient
  ) -> [String] {
    [
      shown.words,
      setting.map {
        "Scores are rated as in \($0.name): with contact, expectancy and regression to the mean."
      }
        ?? "Scores show the drug's effect alone: no expectancy, no contact, no regression to the mean.",
      "Outside of the model: people under 18, pregnancy, psychosis, and drugs taken besides that are not on its list.",
    ]
  }
}
