// SPDX-License-Identifier: Apache-2.0

import Charts

extension ChartSpecification {
  /// The charts of the whole course, symptoms first, then what carries them.
  package static let course: [ChartSpecification] =
    [
      ChartSpecification(
        id: "course-madrs", title: "Depression score",
        caption: "Montgomery-Åsberg Depression Rating Scale (MADRS), total score; 0 is no symptom.",
        clock: .course, quantity: "MADRS total", reference: 0,
        lines: [Line("score.madrs", "MADRS", colour: 0, dash: 0)]),
      ChartSpecification(
        id: "course-symptoms", title: "Symptom domains",
        caption: "What is left of the severity before treatment, which is 100 %.",
        clock: .course, quantity: "Of untreated severity", isPercentage: true, reference: 1,
        lines: [
          Line("symptom.mood", "Mood", colour: 0, dash: 0),
          Line("symptom.anhedonia", "Anhedonia", colour: 1, dash: 1),
          Line("symptom.suicidality", "Suicidality", colour: 3, dash: 2),
          Line("symptom.somatic", "Somatic", colour: 4, dash: 3),
          Line("symptom.cognition", "Cognition", colour: 2, dash: 4),
        ]),
      ChartSpecification(
        id: "course-synapses", title: "Synapses",
        caption: "Synapse density relative to the patient's own baseline.",
        clock: .course, quantity: "Relative to baseline", reference: 1,
        lines: [Line("synapse.density", "Synapse density", colour: 2, dash: 0)]),
      ChartSpecification(
        id: "course-network", title: "Default-mode network",
        caption: "From the depressed state, 0, to the mean of healthy people, 100 %.",
        clock: .course, quantity: "Normalisation", isPercentage: true, reference: 0,
        lines: [
          Line("default-mode-network.normalisation", "Normalisation", colour: 0, dash: 0)
        ]),
      ChartSpecification(
        id: "course-neurogenesis", title: "Neurogenesis",
        caption:
          "New neurons relative to the patient's own baseline; slow, and disputed in adults.",
        clock: .course, quantity: "Relative to baseline", reference: 1,
        lines: [Line("neurogenesis", "Neurogenesis", colour: 3, dash: 0)]),
    ] + peaks

  /// The first two days: what lives for hours is a comb of needles over weeks.
  package static let day: [ChartSpecification] = [
    ChartSpecification(
      id: "day-plasticity", title: "BDNF and mTOR",
      caption: "The signals that let synapses grow, relative to the patient's own baseline.",
      clock: .day, quantity: "Relative to baseline", reference: 1,
      lines: [
        Line("bdnf", "BDNF", colour: 2, dash: 0), Line("mtor", "mTOR", colour: 0, dash: 1),
      ]),
    ChartSpecification(
      id: "day-plasma", title: "Plasma, on a logarithmic axis",
      caption: "Venous blood. Zero, and less than a ten-thousandth of the highest value, are not "
        + "on the axis.",
      clock: .day, quantity: "Concentration", isLogarithmic: true,
      lines: [
        Line("plasma.ketamine.venous", "Ketamine", colour: 0, dash: 0),
        Line("plasma.norketamine.venous", "Norketamine", colour: 1, dash: 1),
        Line("plasma.hydroxynorketamine.venous", "Hydroxynorketamine", colour: 2, dash: 2),
      ]),
  ]

  /// The highest value of each session, where there is more than one.
  static let peaks: [ChartSpecification] = [
    ChartSpecification(
      id: "peaks-dissociation", title: "Dissociation, highest of each session",
      caption: "CADSS total, 0 to 92; the highest value between one session and the next.",
      clock: .peaks, quantity: "CADSS total", reference: 0,
      lines: [Line("score.cadss", "CADSS", colour: 3, dash: 0)]),
    ChartSpecification(
      id: "peaks-pressure", title: "Blood pressure, highest of each session",
      caption: "The highest change between one session and the next.",
      clock: .peaks, quantity: "Change", reference: 0,
      lines: [
        Line("pressure.systolic.change", "Systolic", colour: 1, dash: 0),
        Line("pressure.diastolic.change", "Diastolic", colour: 0, dash: 1),
      ]),
    ChartSpecification(
      id: "peaks-plasticity", title: "BDNF and mTOR, highest of each session",
      caption: "The highest value between one session and the next, relative to baseline.",
      clock: .peaks, quantity: "Relative to baseline", reference: 1,
      lines: [
        Line("bdnf", "BDNF", colour: 2, dash: 0), Line("mtor", "mTOR", colour: 0, dash: 1),
      ]),
  ]

  /// Every chart of the standard report.
  package static let standard = session + day + course
}
