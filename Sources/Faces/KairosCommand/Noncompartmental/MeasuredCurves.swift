// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Quantities

/// The curves of a data file, analysed.
struct MeasuredCurves {
  private let path: String
  private let curves: [AnalyzedCurve]
  private let units: NoncompartmentalUnits
  private let mode: AdministrationMode
  private let rule: AreaRule

  init(
    _ samples: ConcentrationOptions.Samples, _ dose: GivenDoseOptions,
    _ options: NoncompartmentalOptions
  ) throws {
    path = samples.path
    mode = try dose.mode(in: samples.time)
    rule = try options.areaRule()
    units = try NoncompartmentalUnits(
      time: samples.time, concentration: samples.concentration,
      dose: dose.unit(heading: samples.amount))
    let (mode, units) = (mode, units)
    curves = try samples.subjects.map { subject in
      do {
        return try Self.analyzed(subject, dose, mode, units, options)
      } catch let error as NoncompartmentalError {
        throw Self.failure(error, in: samples, subject)
      }
    }
  }

  private static func failure(
    _ error: NoncompartmentalError, in samples: ConcentrationOptions.Samples,
    _ subject: ConcentrationFile.Subject
  ) -> Failure {
    let isOneCurve = samples.subjects.count == 1
    var advice = ""
    if isOneCurve, case .timesNotAscending = error { advice = "; --id tells subjects apart" }
    return Failure(
      .badData, "\(samples.path), curve \(subject.id.quoted): \(error.description)" + advice)
  }

  private static func analyzed(
    _ subject: ConcentrationFile.Subject, _ dose: GivenDoseOptions, _ mode: AdministrationMode,
    _ units: NoncompartmentalUnits, _ options: NoncompartmentalOptions
  ) throws -> AnalyzedCurve {
    var curve = try ConcentrationCurve(
      times: subject.times, concentrations: subject.concentrations)
    if let limit = try options.limit(in: units.concentration) {
      curve = try curve.quantified(above: limit)
    }
    let amount = try dose.amount(of: subject)
    guard let repetition = try dose.repetition(in: units.time) else {
      try subject.checkSingleDose()
      return try options.analyzed(
        curve, named: subject.id, after: mode, dose: amount, timesIn: units.time)
    }
    // Of several doses the first is analysed, which no other stands before.
    var analyzed = try options.analyzed(
      curve.until(repetition.interval), named: subject.id, after: mode, dose: amount,
      timesIn: units.time)
    analyzed.accumulation = try Accumulation(
      in: curve, every: repetition.interval, doses: repetition.count, after: mode,
      by: options.areaRule())
    return analyzed
  }

  /// All curves, with the bioavailability against that of one subject if this is asked for.
  func table(against reference: String?) throws -> NoncompartmentalTable {
    NoncompartmentalTable(
      curves: try reference.map(compared) ?? curves, units: units, mode: mode, rule: rule)
  }

  private func compared(with reference: String) throws -> [AnalyzedCurve] {
    let option = OptionText("--reference", reference)
    guard let other = curves.first(where: { $0.name == reference }) else {
      throw option.failure(
        .badData,
        "there is no subject \(reference.quoted); "
          + Names.offer(curves.map { $0.name }, for: reference))
    }
    guard let clearance = other.disposition?.clearance else {
      throw option.failure(.usage, "bioavailability needs a dose and a half-life; give --dose")
    }
    return curves.map { curve in
      var curve = curve
      curve.bioavailability = curve.disposition.map { clearance / $0.clearance }
      return curve
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

extension ConcentrationFile.Subject {
  /// Times count from the dose; what several doses do is another analysis.
  fileprivate func checkSingleDose() throws(Failure) {
    guard doseTimes.count <= 1 else {
      throw Failure(
        .badData,
        "subject \(id.quoted) has records of \(doseTimes.count) doses; give --repeat and --interval"
      )
    }
    guard doseTimes.allSatisfy({ $0 == 0 }) else {
      throw Failure(
        .badData,
        "the dose of subject \(id.quoted) is at time \(doseTimes[0].shortest); times count from the "
          + "dose, which is at 0")
    }
  }
}
