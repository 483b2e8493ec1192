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
    Headline("score.cadss", "Highest CADSS, of 92"),
    Headline("pressure.systolic.change", "Highest rise of systolic pressure"),
    Headline("score.madrs", "Lowest MADRS", .lowest),
  ]

  /// The value with its unit and the time from the first dose, in words; nil when the record does
  /// not hold the observable. What is drawn finer decides, as long as the
  /// coarser is not better by more than a hundredth.
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
    let others = [record.page.day, record.course].compactMap { $0 }.compactMap { best(in: $0) }
    return others.reduce(fine) { found, other in
      guard let found else { return (other.time, other.value, other.unit) }
      let isBetter =
        extreme == .highest ? other.value > found.1 * 1.01 : other.value < found.1 * 0.99
      return isBetter ? (other.time, other.value, other.unit) : found
    }
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
