// SPDX-License-Identifier: Apache-2.0

import Encodings
import Noncompartmental
import Quantities

/// The curves of a table, analysed.
package struct MeasuredCurves: Sendable {
  /// All curves, with the bioavailability against that of one subject if this was asked for.
  package let record: NoncompartmentalRecord

  /// - Throws: ``RunError`` at the field that cannot be read, or at the curve that cannot be
  ///   analysed.
  package init(
    _ request: NoncompartmentalRequest, of samples: ConcentrationSamples
  ) throws(RunError) {
    let (time, concentration) = try request.columns.units(of: samples)
    let dose = try request.dose.plan(timesIn: time, amounts: samples.amount)
    let units = try NoncompartmentalUnits(
      time: time, concentration: concentration, dose: dose.unit)
    let analysis = try request.analysis.plan(time: time, concentration: concentration)
    var curves: [AnalyzedCurve] = []
    try samples.checkAmounts(dose)
    for subject in samples.subjects { curves.append(subject.analyzed(analysis, dose)) }
    try curves.checkAnyTold(analysis, in: samples)
    if let reference = request.reference { try curves.compare(with: reference) }
    record = NoncompartmentalRecord(
      curves: curves, units: units, mode: dose.mode, rule: analysis.rule,
      notes: samples.notes + curves.notes(on: dose),
      warnings: curves.flatMap { $0.warnings }, areas: analysis.areas)
    try record.checkNumbers(in: samples)
  }
}

extension ConcentrationSamples.Subject {
  /// What can be told of the subject; one of whom nothing can is told as such, and stops nobody.
  fileprivate func analyzed(_ analysis: CurveAnalysis, _ dose: GivenDose) -> AnalyzedCurve {
    let series = series(above: analysis.limit)
    var found = AnalyzedCurve(name: id, exposure: nil)
    do throws(NoncompartmentalError) {
      if dose.repetition == nil, let error = doseError { throw error }
      found = try analysis.analyzed(series, named: id, dose, amount(of: dose))
      if let remark = amountRemark(dose) { found.remarks.append(remark) }
    } catch {
      found.gaps.append(error)
      found.isNothingAboveZero = error == .nothingMeasured && series.isNothingAboveZero
    }
    found.remarks += series.remarks(isOneDose: dose.repetition == nil)
    return found
  }

  private func series(above limit: Double?) -> SampleSeries {
    SampleSeries(
      times: times, concentrations: concentrations,
      isBelowLimit: times.indices.map { place in
        belowLimit.contains(place) || limit.map { concentrations[place] < $0 } ?? false
      })
  }

  /// Nil where it is unknown.
  func amount(of dose: GivenDose) -> Double? {
    switch dose.amount {
    case .unknown: nil
    case .each(let amount): amount
    case .recorded: amounts.count == 1 && amounts[0] > 0 ? amounts[0] : nil
    }
  }

  private func amountRemark(_ dose: GivenDose) -> String? {
    guard dose.amount == .recorded, amount(of: dose) == nil else { return nil }
    return "found \(amounts.count) doses in its records, allowed: one, more than 0; without it "
      + "there is no clearance"
  }
}
