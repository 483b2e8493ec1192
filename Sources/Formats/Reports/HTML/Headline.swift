// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

/// A single number of the report that is read off a series.
package struct Headline: Sendable {
  package enum Extreme: Sendable { case highest, lowest }

  package var observable: String
  package var label: String
  package var extreme: Extreme
  /// Fractions are shown as percentages.
  package var isPercentage: Bool

  package init(
    _ observable: String, _ label: String, _ extreme: Extreme = .highest,
    isPercentage: Bool = false
  ) {
    self.observable = observable
    self.label = label
    self.extreme = extreme
    self.isPercentage = isPercentage
  }

  /// The headlines of the standard report.
  package static let standard = [
    Headline("plasma.ketamine.venous", "Highest plasma ketamine, venous"),
    Headline("nmda.occupancy.interneuron", "Highest NMDA occupancy", isPercentage: true),
    Headline("glutamate", "Highest glutamate, relative to baseline"),
    Headline("bdnf", "Highest BDNF, relative to baseline"),
    Headline("score.cadss", "Highest CADSS"),
    Headline("pressure.systolic.change", "Highest rise of systolic pressure"),
    Headline("score.madrs", "Lowest MADRS", .lowest),
  ]

  /// The value with its unit and the time from the first dose, in words; nil when the record does
  /// not hold the observable. The finer series decides where both hold it.
  func words(in record: PageRecord) -> (value: String, time: String)? {
    guard let found = found(in: record) else { return nil }
    let factor = isPercentage ? 100.0 : 1
    let unit = isPercentage ? "%" : UnitText.displayed(found.unit)
    let value = NumberText.typographic(found.value * factor)
    return (unit.isEmpty ? value : value + " " + unit, NumberText.time(hours: found.hours))
  }

  private func found(
    in record: PageRecord
  ) -> (hours: Double, value: Double, unit: String)? {
    let start = record.sessionStarts.first ?? 0
    let fine = record.session.flatMap { best(in: $0) }
      .map { (start + $0.time / 60, $0.value, $0.unit) }
    let coarse = best(in: record.course).map { ($0.time, $0.value, $0.unit) }
    guard let fine else { return coarse }
    guard let coarse else { return fine }
    let isBetter = extreme == .highest ? coarse.1 > fine.1 : coarse.1 < fine.1
    return isBetter ? coarse : fine
  }

  private func best(
    in series: SimulationRecord.Series
  ) -> (time: Double, value: Double, unit: String)? {
    guard let observable = series.observable(observable) else { return nil }
    let values = observable.values
    let rows = values.indices
    let row =
      extreme == .highest
      ? rows.max { values[$0] < values[$1] } : rows.min { values[$0] < values[$1] }
    return row.map { (series.times[$0], values[$0], observable.unit) }
  }
}
