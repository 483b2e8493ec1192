// SPDX-License-Identifier: Apache-2.0

import Charts
import Encodings
package import Listings
package import Runs

/// The subjects of a data file on a page: what was measured over what the model gives, each subject's
/// curves with the measurements, and how far the two lie apart.
package struct DataReport: Sendable {
  let record: DataRecord

  package init(_ record: DataRecord) {
    self.record = record
  }

  package func page() throws(ReportError) -> ChartPage {
    ChartPage(
      kicker: "Simulation of the subjects of a data file",
      title: "\(record.subjects.count) subjects · \(record.model.name) \(record.model.version)",
      lead: """
        \(record.counts.doses) dose records, \(record.counts.observations) measurements. The model is \
        as it was given, and was not fitted to these subjects.
        """,
      figures: quantities.compactMap(overPredicted) + subjectFigures,
      listings: [try distances()], limits: limits)
  }

  /// What was measured, in the order in which the file does.
  private var quantities: [DataRecord.Quantity] {
    var found: [DataRecord.Quantity] = []
    for subject in record.subjects {
      for row in subject.rows where row.measurement != nil {
        if let quantity = row.quantity, !found.contains(quantity) { found.append(quantity) }
      }
    }
    return found
  }

  private var limits: [String] {
    let undrawn = record.subjects.count - DataRecord.Curve.mostSubjects
    return
      (undrawn > 0
      ? ["Curves are drawn of the first 12 subjects; \(undrawn) more are in the table."] : [])
      + record.notes + record.warnings
      + record.refused.map { "Left out: subject \($0.id): \($0.reason)" }
      + [SimulationRecord.disclaimer]
  }
}

extension DataReport {
  /// Measured against predicted, with the line on which both are the same.
  private func overPredicted(_ quantity: DataRecord.Quantity) -> ChartPage.Figure? {
    let points = pairs(of: quantity, in: record.subjects).map {
      Chart.Point(x: $0.predicted, y: $0.measured)
    }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let ends = points.flatMap { [$0.x, $0.y] }
    guard let lowest = ends.min(), let highest = ends.max() else { return nil }
    let unit = UnitText.displayed(quantity.unit)
    return ChartPage.Figure(
      Chart(
        id: "observed-\(Self.identifier(quantity.name))",
        title: "Measured over predicted: \(quantity.name)",
        horizontal: Chart.Axis(title: "Predicted", unit: unit),
        vertical: Chart.Axis(title: "Measured", unit: unit),
        lines: [
          Chart.Line(
            label: "measured", style: LineStyle(colour: 0, dash: 0), points: points,
            showsPoints: true, isConnected: false),
          Chart.Line(
            label: "equal", style: LineStyle(colour: 7, dash: 1),
            points: [Chart.Point(x: lowest, y: lowest), Chart.Point(x: highest, y: highest)]),
        ]),
      caption: "Each dot is a measurement; on the dashed line the model gives what was measured.")
  }

  /// One figure for each subject and quantity, as long as there are curves.
  private var subjectFigures: [ChartPage.Figure] {
    record.subjects.enumerated().flatMap { place, subject in
      var quantities: [DataRecord.Quantity] = []
      for curve in subject.curves where !quantities.contains(curve.quantity) {
        quantities.append(curve.quantity)
      }
      return quantities.map { figure(of: subject, place, $0) }
    }
  }

  private func figure(
    of subject: DataRecord.Subject, _ place: Int, _ quantity: DataRecord.Quantity
  ) -> ChartPage.Figure {
    let curves = subject.curves.filter { $0.quantity == quantity }
    let lines = curves.enumerated().map { index, curve in
      Chart.Line(
        label: index == 0 ? "predicted" : "predicted, after reset \(index)",
        style: LineStyle(colour: 0, dash: index),
        points: zip(curve.times, curve.values).map(Chart.Point.init))
    }
    let measured = zip(subject.times, subject.rows).compactMap { time, row in
      row.quantity == quantity ? row.measurement.map { Chart.Point(x: time, y: $0) } : nil
    }.sorted { $0.x < $1.x }
    let dots = Chart.Line(
      label: "measured", style: LineStyle(colour: 1, dash: 0), points: measured, showsPoints: true,
      isConnected: false)
    return ChartPage.Figure(
      Chart(
        id: "subject-\(place + 1)-\(Self.identifier(quantity.name))",
        title: "Subject \(subject.id): \(quantity.name)",
        horizontal: Chart.Axis(title: "Time", unit: record.timeUnit),
        vertical: Chart.Axis(title: quantity.name, unit: UnitText.displayed(quantity.unit)),
        lines: lines + (measured.isEmpty ? [] : [dots])),
      caption: "The line is the model, the dots are the file's measurements.")
  }

  private static func identifier(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

extension DataReport {
  private func pairs(
    of quantity: DataRecord.Quantity, in subjects: [DataRecord.Subject]
  ) -> [(measured: Double, predicted: Double)] {
    subjects.flatMap { subject in
      subject.rows.compactMap { row in
        guard row.quantity == quantity, let measured = row.measurement,
          let predicted = row.prediction
        else { return nil }
        return (measured, predicted)
      }
    }
  }

  private static func rounded(_ value: Double) -> Double {
    Double(NumberText.rounded(value, significant: 4)) ?? value
  }

  /// How far measurements lie from the model: their mean difference, and the root of the mean square.
  private func distances() throws(ReportError) -> Listing {
    var rows: [[Listing.Cell]] = []
    for subject in record.subjects {
      for quantity in quantities {
        let differences = pairs(of: quantity, in: [subject]).map { $0.measured - $0.predicted }
        guard !differences.isEmpty else { continue }
        let count = Double(differences.count)
        let square = differences.reduce(0) { $0 + $1 * $1 } / count
        rows.append([
          .text(subject.id), .text("\(quantity.name) [\(quantity.unit)]"), .number(count),
          .number(Self.rounded(differences.reduce(0, +) / count)),
          .number(Self.rounded(square.squareRoot())),
        ])
      }
    }
    return try Listing(
      title: "Measured less predicted",
      columns: ["Subject", "Quantity", "Measurements", "Mean", "Root mean square"], rows: rows)
  }
}
