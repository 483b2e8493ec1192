// SPDX-License-Identifier: Apache-2.0

import Charts
import KetamineModel
package import Listings
import Pharmacokinetics
import Quantities
package import Runs

/// The comparison in one page: two pictures, two tables.
extension PresetComparison {
  package func page(withObserved: Bool) throws(ReportError) -> ChartPage {
    ChartPage(
      kicker: "Published models of ketamine, side by side", title: title,
      lead: """
        Arterial and venous concentrations are drawn apart: the brain sees the first, clinics sample \
        the second, and they differ most during an infusion. Models of esketamine were given half of \
        a racemic dose, and count double.
        """,
      figures: SamplingSite.allCases.map { site in
        ChartPage.Figure(
          chart(of: site, withObserved: withObserved && site == .venous),
          caption: "Total ketamine in \(site.name) blood, by the models that were fitted to it.")
      },
      listings: [try listing(withObserved: withObserved), try Self.facts()],
      limits: [SimulationRecord.disclaimer])
  }

  private func chart(of site: SamplingSite, withObserved: Bool) -> Chart {
    let known = curves.filter { $0.sampling == site && $0.isKnown }
    let end = dose.end * 60
    return Chart(
      id: "presets-\(site.name)", title: "Ketamine, \(site.name)",
      horizontal: Chart.Axis(
        title: "Time from the dose", unit: "min", steps: [5, 10, 15, 20, 30, 60, 120, 240]),
      vertical: Chart.Axis(title: "Concentration", unit: "ng/mL", reference: 0),
      lines: known.enumerated().map { index, curve in
        Chart.Line(
          label: curve.name + (curve.factor == 2 ? " ×2" : ""), style: LineStyle(line: index),
          points: zip(curve.times, curve.levels).filter { $0.0 <= 4 }
            .map { Chart.Point(x: $0 * 60, y: $1) })
      } + (withObserved ? [Self.observedPoint] : []),
      marks: [Chart.Mark(start: 0, end: end)], marksLabel: "Dose")
  }

  /// The mean of patients at the end of the infusion.
  private static let observedPoint = Chart.Line(
    label: "observed", style: LineStyle(colour: 6, dash: 0),
    points: [Chart.Point(x: observed.minute, y: observed.level)], showsPoints: true)
}
