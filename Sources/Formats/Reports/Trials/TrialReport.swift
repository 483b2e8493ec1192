// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
package import Listings
package import Runs

/// A trial on a page: what each analysis makes of it beside the truth, how people fared, who took part,
/// what was felt and believed.
package struct TrialReport: Sendable {
  let record: TrialRecord
  let ledger: TrialLedger?

  /// - Parameter ledger: what happened to one patient; nil for none.
  package init(_ record: TrialRecord, _ ledger: TrialLedger? = nil) {
    (self.record, self.ledger) = (record, ledger)
  }

  package func page() throws(ReportError) -> ChartPage {
    ChartPage(
      kicker: "A virtual trial",
      title: "\(record.trial) · \(record.model.name) \(record.model.version)",
      lead: """
        \(record.replicates) runs with seed \(record.seed), in the way of \(record.setting), rated by \
        \(record.measure). The truth is from \(record.sampleSize) people who ask, each followed under \
        every arm.
        """,
      answers: [try estimands()], figures: figures,
      listings: [try flow(), try scores()] + (try sideEffects()) + (try beliefs())
        + (try decisions()),
      limits: limits)
  }

  private var limits: [String] {
    var limits: [String] = []
    for arm in record.arms where !arm.unavailable.isEmpty {
      limits.append("Not modelled of \(arm.name): \(arm.unavailable.joined(separator: ", ")).")
    }
    limits += record.warnings
    for failure in record.failures {
      limits.append("No result in \(failure.count) runs: \(failure.reason)")
    }
    return limits + [SimulationRecord.disclaimer]
  }

  private var figures: [ChartPage.Figure] {
    var figures = [
      figure(
        "scores", "Scores", record.measure,
        "Mean score of those who were seen, over all runs."
      ) { $0.mean },
      figure(
        "responders", "Responders", "share",
        "Share of those who were seen whose score has fallen by half or more."
      ) { $0.response },
    ]
    if record.arms.contains(where: { $0.stopped > 0 }) {
      figures.append(
        figure(
          "treated", "Still treated", "share",
          "Share still treated, by Kaplan and Meier over visits."
        ) { $0.treated })
    }
    if record.arms.contains(where: { $0.visits.contains { $0.well != nil } }) {
      figures.append(
        figure(
          "well", "Without relapse", "share",
          "Share that has not lost the response, by Kaplan and Meier over visits."
        ) { $0.well })
    }
    return figures
  }

  private func figure(
    _ id: String, _ title: String, _ vertical: String, _ caption: String,
    _ value: (TrialRecord.Visit) -> Double?
  ) -> ChartPage.Figure {
    let lines = record.arms.enumerated().map { place, arm in
      Chart.Line(
        label: arm.name, style: LineStyle(colour: place, dash: place),
        points: arm.visits.compactMap { visit in
          value(visit).map { Chart.Point(x: Double(visit.day), y: $0) }
        }, showsPoints: true)
    }
    return ChartPage.Figure(
      Chart(
        id: id, title: title, horizontal: Chart.Axis(title: "Time", unit: "d"),
        vertical: Chart.Axis(title: vertical, unit: "1"), lines: lines), caption: caption)
  }

  private static func rounded(_ value: Double?) -> Listing.Cell {
    guard let value else { return .missing }
    return .number(Double(NumberText.rounded(value, significant: 4)) ?? value)
  }

  private func estimands() throws(ReportError) -> Listing {
    try Listing(
      title: "Estimands: the truth and what analyses estimate",
      columns: [
        "Analysis", "Method", "Endpoint", "Estimand", "Day", "Truth", "Estimate", "Bias",
        "Error of the bias", "SD", "SE", "Coverage", "Power",
      ],
      rows: record.analyses.map { analysis in
        [
          .text(analysis.name), .text(analysis.method), .text(analysis.endpoint),
          .text(analysis.estimand), .number(Double(analysis.day)), Self.rounded(analysis.truth),
          Self.rounded(analysis.estimate), Self.rounded(analysis.bias),
          Self.rounded(analysis.biasError), Self.rounded(analysis.deviation),
          Self.rounded(analysis.standardError), Self.rounded(analysis.coverage?.value),
          Self.rounded(analysis.power?.value),
        ]
      })
  }

  /// From those who asked to those who were seen at the end, by arm, in one run on average.
  private func flow() throws(ReportError) -> Listing {
    let runs = Double(max(1, record.replicates))
    var rows: [[Listing.Cell]] = [
      [.text("Screened"), .text("all"), Self.rounded(Double(record.flow.screened) / runs)]
    ]
    for (reason, count) in record.flow.refused {
      rows.append([
        .text("Not let in: \(reason)"), .text("all"), Self.rounded(Double(count) / runs),
      ])
    }
    rows.append([
      .text("Left before randomisation"), .text("all"),
      Self.rounded(Double(record.flow.lostBefore) / runs),
    ])
    for arm in record.arms {
      let steps = [
        ("Randomised", arm.randomised), ("Stopped the treatment", arm.stopped),
        ("Of these followed", arm.followed), ("Given rescue", arm.rescued),
        ("Seen at the last visit", arm.visits.last?.seen ?? 0),
      ]
      for (step, count) in steps {
        rows.append([.text(step), .text(arm.name), Self.rounded(Double(count) / runs)])
      }
    }
    return try Listing(
      title: "Flow of patients in one run", columns: ["Step", "Arm", "People"], rows: rows)
  }

  private func scores() throws(ReportError) -> Listing {
    try Listing(
      title: "Visits", columns: ["Arm", "Day", "Seen", "Mean", "SD", "Response", "Remission"],
      rows: record.arms.flatMap { arm in
        arm.visits.map { visit in
          [
            .text(arm.name), .number(Double(visit.day)), .number(Double(visit.seen)),
            Self.rounded(visit.mean), Self.rounded(visit.deviation), Self.rounded(visit.response),
            Self.rounded(visit.remission),
          ]
        }
      })
  }

  private func sideEffects() throws(ReportError) -> [Listing] {
    guard record.arms.contains(where: { !$0.sideEffects.isEmpty }) else { return [] }
    return [
      try Listing(
        title: "Side effects: people with one or more",
        columns: ["Side effect", "Arm", "Share", "Risk difference", "Share of sessions"],
        rows: record.arms.flatMap { arm in
          arm.sideEffects.map { effect in
            [
              .text(effect.name), .text(arm.name), Self.rounded(effect.share),
              Self.rounded(effect.riskDifference), Self.rounded(effect.perSession),
            ]
          }
        })
    ]
  }

  private func beliefs() throws(ReportError) -> [Listing] {
    guard let blinding = record.blinding else { return [] }
    let rows: [[Listing.Cell]] =
      [
        [.text("Right guesses"), Self.rounded(blinding.correct)],
        [.text("James's index"), Self.rounded(blinding.james)],
      ] + blinding.bang.map { [.text("Bang's index, \($0.arm)"), Self.rounded($0.value)] }
    return [try Listing(title: "Blinding", columns: ["What", "Value"], rows: rows)]
  }

  private func decisions() throws(ReportError) -> [Listing] {
    guard let ledger else { return [] }
    return [
      try Listing(
        title: "Decisions about patient \(ledger.patient), \(ledger.arm)",
        columns: ["Day", "What", "On what"],
        rows: ledger.entries.map { [Self.rounded($0.day), .text($0.what), .text($0.reason)] })
    ]
  }
}
