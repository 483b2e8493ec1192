// SPDX-License-Identifier: Apache-2.0

import Charts
import Listings
import Runs

extension ChartSpecification {
  /// The charts of a comparison: one observable each, one line a treatment.
  package static let compared: [ChartSpecification] = [
    compared(
      "session-ketamine", "Ketamine in plasma", "Venous blood, both enantiomers together.",
      .session, "plasma.ketamine.venous", "Concentration"),
    compared(
      "session-norketamine", "Norketamine in plasma",
      "Venous blood. What passes the liver first becomes norketamine.", .session,
      "plasma.norketamine.venous", "Concentration"),
    compared(
      "session-blockade", "NMDA receptors occupied", "On inhibitory interneurons.", .session,
      "nmda.occupancy.interneuron", "Occupancy", isPercentage: true, reference: 0),
    compared(
      "session-dissociation", "Dissociation",
      "Clinician-Administered Dissociative States Scale (CADSS), total score.", .session,
      "score.cadss", "CADSS total", reference: 0),
    compared(
      "session-pressure", "Systolic blood pressure",
      "Change from the patient's own pressure before the dose.", .session,
      "pressure.systolic.change", "Change", reference: 0),
    compared(
      "session-sedation", "Sedation", "The probability that it has begun in this session by then.",
      .session, "probability.sedation", "Probability", isPercentage: true, reference: 0),
    compared(
      "course-madrs", "Depression score",
      "Montgomery-Åsberg Depression Rating Scale (MADRS), total score; 0 is no symptom.", .course,
      "score.madrs", "MADRS total", reference: 0),
    compared(
      "course-synapses", "Synapses", "Synapse density relative to the patient's own baseline.",
      .course, "synapse.density", "Relative to baseline", reference: 1),
    compared(
      "course-network", "Default-mode network",
      "From the depressed state, 0, to the mean of healthy people, 100 %.", .course,
      "default-mode-network.normalisation", "Normalisation", isPercentage: true, reference: 0),
    compared(
      "course-plasma", "Ketamine in plasma, on a logarithmic axis",
      "Venous blood. Zero, and less than a ten-thousandth of the highest value, are not on the "
        + "axis.", .course, "plasma.ketamine.venous", "Concentration", isLogarithmic: true),
  ]

  private static func compared(
    _ id: String, _ title: String, _ caption: String, _ clock: Clock, _ observable: String,
    _ quantity: String, isLogarithmic: Bool = false, isPercentage: Bool = false,
    reference: Double? = nil
  ) -> ChartSpecification {
    ChartSpecification(
      id: id, title: title, caption: caption, clock: clock, quantity: quantity,
      isLogarithmic: isLogarithmic, isPercentage: isPercentage, reference: reference,
      lines: [Line(observable, title, colour: 0, dash: 0)])
  }

  /// Bands of more treatments than these would cover each other.
  private static let mostBanded = 3

  /// The chart of all treatments, each with a colour and dashes of its own; nil when none of them
  /// holds the observable. Doses are not marked: they differ.
  ///
  /// - Throws: `ReportError`.
  func chart(comparing arms: [ArmPages.Arm]) throws(ReportError) -> Chart? {
    var comparison: Chart?
    var lines: [Chart.Line] = []
    var bands: [Chart.Band] = []
    for (index, arm) in arms.enumerated() {
      guard let chart = try chart(of: arm.page), let line = chart.lines.first else { continue }
      let style = LineStyle(line: index)
      lines.append(Chart.Line(label: arm.name, style: style, points: line.points))
      bands += chart.bands.prefix(1).map { Chart.Band(style: style, low: $0.low, high: $0.high) }
      comparison = comparison ?? chart
    }
    comparison?.lines = lines
    comparison?.bands = arms.count > Self.mostBanded ? [] : bands
    comparison?.bandsLabel = SimulationRecord.Band.label
    comparison?.marks = []
    return comparison
  }
}
