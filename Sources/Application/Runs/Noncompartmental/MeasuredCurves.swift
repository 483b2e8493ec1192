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
    for subject in samples.subjects {
      curves.append(try subject.analyzed(analysis, dose, in: samples))
    }
    if let reference = request.reference { try curves.compare(with: reference) }
    record = NoncompartmentalRecord(
      curves: curves, units: units, mode: dose.mode, rule: analysis.rule)
  }
}

extension ConcentrationSamples.Subject {
  fileprivate func analyzed(
    _ analysis: CurveAnalysis, _ dose: GivenDose, in samples: ConcentrationSamples
  ) throws(RunError) -> AnalyzedCurve {
    let curve = try samples.refusing(self) { () throws(NoncompartmentalError) in
      try self.curve(above: analysis.limit)
    }
    let amount = try amount(of: dose)
    if dose.repetition == nil { try checkSingleDose() }
    return try samples.refusing(self) { () throws(NoncompartmentalError) in
      try analysis.analyzed(curve, named: id, dose, amount)
    }
  }

  private func curve(above limit: Double?) throws(NoncompartmentalError) -> ConcentrationCurve {
    let curve = try ConcentrationCurve(times: times, concentrations: concentrations)
    guard let limit else { return curve }
    return try curve.quantified(above: limit)
  }

  /// Nil where it is unknown.
  private func amount(of dose: GivenDose) throws(RunError) -> Double? {
    switch dose.amount {
    case .unknown: return nil
    case .each(let amount): return amount
    case .recorded:
      guard amounts.count == 1, amounts[0] > 0 else {
        throw RunError(
          .value,
          """
          subject \(id.quoted) has \(amounts.count) doses in \(field: "amount"); allowed: one, \
          more than 0
          """)
      }
      return amounts[0]
    }
  }

  /// Times count from the dose; what several doses do is another analysis.
  private func checkSingleDose() throws(RunError) {
    guard doseTimes.count <= 1 else {
      throw RunError(
        .value,
        """
        subject \(id.quoted) has records of \(doseTimes.count) doses; give \(field: "repeat") and \
        \(field: "interval")
        """)
    }
    guard doseTimes.allSatisfy({ $0 == 0 }) else {
      throw RunError(
        .value,
        """
        the dose of subject \(id.quoted) is at time \(doseTimes[0].shortest); times count from the \
        dose, which is at 0
        """)
    }
  }
}

extension CurveAnalysis {
  /// Of several doses the first is analysed, which no other stands before, and the last compared.
  fileprivate func analyzed(
    _ curve: ConcentrationCurve, named name: String, _ dose: GivenDose, _ amount: Double?
  ) throws(NoncompartmentalError) -> AnalyzedCurve {
    guard let repetition = dose.repetition else {
      return try analyzed(curve, named: name, after: dose.mode, dose: amount)
    }
    var analyzed = try analyzed(
      curve.until(repetition.interval), named: name, after: dose.mode, dose: amount)
    analyzed.accumulation = try Accumulation(
      in: curve, every: repetition.interval, doses: repetition.count, after: dose.mode, by: rule)
    return analyzed
  }
}

extension ConcentrationSamples {
  /// Does something with the curve of a subject, whom a refusal names.
  fileprivate func refusing<Result>(
    _ subject: Subject, _ work: () throws(NoncompartmentalError) -> Result
  ) throws(RunError) -> Result {
    do { return try work() } catch { throw failure(error, of: subject) }
  }

  private func failure(_ error: NoncompartmentalError, of subject: Subject) -> RunError {
    let isOneCurve = subjects.count == 1
    var advice: Wording = ""
    if isOneCurve, case .timesNotAscending = error {
      advice = "; \(field: "id") tells subjects apart"
    }
    return RunError(
      .value, at: .named("\(name), curve \(subject.id.quoted)"),
      Wording(error.description) + advice)
  }
}

extension [AnalyzedCurve] {
  /// Adds the bioavailability against the curve of one subject.
  fileprivate mutating func compare(with reference: String) throws(RunError) {
    guard let other = first(where: { $0.name == reference }) else {
      throw RunError(
        .value, at: .field("reference"), unknown: reference, among: map { $0.name },
        "there is no subject \(reference.quoted); ")
    }
    guard let clearance = other.disposition?.clearance else {
      throw RunError(
        .request, at: .field("reference"),
        "bioavailability needs a dose and a half-life; give \(field: "dose")")
    }
    for index in indices {
      self[index].bioavailability = self[index].disposition.map { clearance / $0.clearance }
    }
  }
}

extension ConcentrationCurve {
  /// The samples up to a time, on the same clock.
  fileprivate func until(_ end: Double) throws(NoncompartmentalError) -> ConcentrationCurve {
    let indices = times.indices.filter { times[$0] <= end }
    return try ConcentrationCurve(
      times: indices.map { times[$0] }, concentrations: indices.map { concentrations[$0] })
  }
}
