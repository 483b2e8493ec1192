// SPDX-License-Identifier: Apache-2.0

import Charts

extension ChartSpecification {
  /// The charts of the first session, in the order in which a dose acts.
  package static let session: [ChartSpecification] = [
    ChartSpecification(
      id: "session-plasma", title: "Ketamine in plasma",
      caption: "Arterial blood, which the brain sees, rises and falls ahead of venous blood, "
        + "which is sampled.",
      clock: .session, quantity: "Concentration",
      lines: [
        Line("plasma.ketamine.venous", "Venous", colour: 0, dash: 0),
        Line("plasma.ketamine.arterial", "Arterial", colour: 1, dash: 1),
      ]),
    ChartSpecification(
      id: "session-norketamine", title: "Norketamine in plasma",
      caption: "The first metabolite, which acts on the same receptors more weakly.",
      clock: .session, quantity: "Concentration",
      lines: [
        Line("plasma.norketamine.venous", "Venous", colour: 0, dash: 0),
        Line("plasma.norketamine.arterial", "Arterial", colour: 1, dash: 1),
      ]),
    ChartSpecification(
      id: "session-blockade", title: "NMDA receptors occupied",
      caption: "The share of NMDA receptors that ketamine and its metabolites occupy, on "
        + "inhibitory interneurons and on pyramidal cells.",
      clock: .session, quantity: "Occupancy", isPercentage: true, reference: 0,
      lines: [
        Line("nmda.occupancy.interneuron", "Interneurons", colour: 0, dash: 0),
        Line("nmda.occupancy.pyramidal", "Pyramidal cells", colour: 1, dash: 1),
      ]),
    ChartSpecification(
      id: "session-glutamate", title: "Glutamate surge and AMPA throughput",
      caption: "Relative to the patient's own baseline, which is 1.",
      clock: .session, quantity: "Relative to baseline", reference: 1,
      lines: [
        Line("glutamate", "Glutamate", colour: 0, dash: 0),
        Line("ampa", "AMPA throughput", colour: 1, dash: 1),
      ]),
    ChartSpecification(
      id: "session-network", title: "Default-mode network, acute",
      caption: "The acute disruption of the network: 0 none, 100 % complete.",
      clock: .session, quantity: "Disruption", isPercentage: true, reference: 0,
      lines: [Line("default-mode-network.disruption", "Disruption", colour: 2, dash: 0)]),
    ChartSpecification(
      id: "session-dissociation", title: "Dissociation",
      caption: "Clinician-Administered Dissociative States Scale (CADSS), total score, 0 to 92.",
      clock: .session, quantity: "CADSS total", reference: 0,
      lines: [Line("score.cadss", "CADSS", colour: 3, dash: 0)]),
    ChartSpecification(
      id: "session-pressure", title: "Blood pressure",
      caption: "Change from the patient's own pressure before the dose.",
      clock: .session, quantity: "Change", reference: 0,
      lines: [
        Line("pressure.systolic.change", "Systolic", colour: 1, dash: 0),
        Line("pressure.diastolic.change", "Diastolic", colour: 0, dash: 1),
      ]),
    ChartSpecification(
      id: "session-heart", title: "Heart rate",
      caption: "Change from the patient's own rate before the dose.",
      clock: .session, quantity: "Change", reference: 0,
      lines: [Line("heart-rate.change", "Heart rate", colour: 1, dash: 0)]),
    ChartSpecification(
      id: "session-effects", title: "Side effects that have begun",
      caption: "The probability that each has begun in this session by then.",
      clock: .session, quantity: "Probability", isPercentage: true, reference: 0,
      lines: [
        Line("probability.dissociation", "Dissociation", colour: 3, dash: 0),
        Line("probability.sedation", "Sedation", colour: 0, dash: 1),
        Line("probability.dizziness", "Dizziness", colour: 2, dash: 2),
        Line("probability.nausea", "Nausea", colour: 1, dash: 3),
        Line("probability.vomiting", "Vomiting", colour: 4, dash: 4),
      ]),
  ]
}
