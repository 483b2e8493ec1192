// SPDX-License-Identifier: Apache-2.0

import Instruments
package import KetamineModel

extension Setting {
  /// Every setting, by the year of the study.
  ///
  /// Ages that were let in; they only decide whether somebody is warned. Singh 2016: its abstract. Daly
  /// 2018: the age range of its registration (NCT01998958). TRANSFORM-2: what its centres told who wanted
  /// to take part (NCT02418585, University of Pennsylvania). TRANSFORM-1: adults below 65 (NCT02417064;
  /// Gastaldon C. Epidemiol Psychiatr Sci 2020;29:e79, PMC8061126, table 1). ASPIRE I: assumed to be
  /// as in ASPIRE II, which had its protocol (18 to 64 a: Ionescu DF. Int J Neuropsychopharmacol 2021;24:22;
  /// NCT03039192 itself was not read). Murrough 2013: the range is assumed, its text was not read; the
  /// drug's arm was 46.9 (SD 12.8) a old by the registry's results (NCT00768430).
  public static let all: [Setting] = [
    .murrough2013, .singh2016, .daly2018, .fedgchin2019, .popova2019, .fu2020,
  ]

  /// One infusion, with a sedative that is felt: the best-blinded of them.
  public static let murrough2013 = Setting(
    "murrough-2013", "One infusion against midazolam, outpatients free of other drugs",
    control: "midazolam into a vein", effectsOfControl: midazolamEffects,
    sedationOfControl: .midazolamSedation, ages: 21...80, allowsBenzodiazepines: false,
    .murroughBaseline, .murroughBaselineSpread, .murroughEntry, .murroughCourse)

  /// What midazolam does by itself besides sedating, and nothing here tells of: it takes memory away
  /// and lowers blood pressure (its prescribing information), and is felt, so that scales of
  /// dissociation do not stay at zero.
  package static let midazolamEffects: [Observable] = [
    .cadss, .systolicChange, .diastolicChange, .heartRateChange, .probability(.dissociation),
    .probability(.dizziness), .probability(.blurredVision), .euphoria,
    .memoryImpairment, .drugLiking,
  ]

  /// Infusions two or three times a week, against saline, which nobody takes for the drug.
  public static let singh2016 = Setting(
    "singh-2016", "Infusions two or three times a week against saline, outpatients",
    control: "saline into a vein", ages: 18...64, allowsBenzodiazepines: true,
    .singhBaseline, .singhBaselineSpread, .singhEntry, .singhCourse)

  /// A spray twice a week beside an antidepressant that goes on unchanged.
  public static let daly2018 = Setting(
    "daly-2018", "Spray twice a week against a bitter placebo, beside an unchanged antidepressant",
    control: "placebo spray", ages: 20...64, allowsBenzodiazepines: true,
    .dalyBaseline, .dalyBaselineSpread, .dalyEntry, .dalyCourse)

  /// A spray twice a week together with a new antidepressant, at fixed doses (TRANSFORM-1).
  public static let fedgchin2019 = Setting(
    "fedgchin-2019", "Spray twice a week against placebo, both with a new antidepressant",
    control: "placebo spray and a new antidepressant", remission: Remission(atMost: 12),
    ages: 18...64, allowsBenzodiazepines: true,
    .fedgchinBaseline, .fedgchinBaselineSpread, .fedgchinEntry, .fedgchinCourse,
    antidepressant: .fedgchinAntidepressant)

  /// The same with flexible doses (TRANSFORM-2).
  public static let popova2019 = Setting(
    "popova-2019", "Spray twice a week against placebo, both with a new antidepressant",
    control: "placebo spray and a new antidepressant", remission: Remission(atMost: 12),
    ages: 18...64, allowsBenzodiazepines: true,
    .popovaBaseline, .popovaBaselineSpread, .popovaEntry, .popovaCourse,
    antidepressant: .popovaAntidepressant)

  /// A spray twice a week in hospital, for people in danger of suicide (ASPIRE I). Its results are
  /// kept for checking: no number of this setting was fitted to them.
  public static let fu2020 = Setting(
    "fu-2020", "Spray twice a week against placebo, beside comprehensive care in hospital",
    control: "placebo spray and care in hospital", remission: Remission(atMost: 12),
    ages: 18...64, allowsBenzodiazepines: true, isFitted: false,
    .fuBaseline, .fuBaselineSpread, .fuEntry, .fuCourse, stay: .fuStay)
}
