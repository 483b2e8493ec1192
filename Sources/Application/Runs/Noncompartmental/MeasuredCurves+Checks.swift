// SPDX-License-Identifier: Apache-2.0

import Encodings
import Noncompartmental
import Quantities

// What is refused of a table as a whole: where nobody can be analysed, or not as was asked.

extension [AnalyzedCurve] {
  /// Refuses a table of which nothing can be told, or no half-life although one is wanted. Where
  /// others have one, a curve without is only told as such.
  func checkAnyTold(
    _ analysis: CurveAnalysis, in samples: ConcentrationSamples
  ) throws(RunError) {
    guard let first = first(where: { !$0.gaps.isEmpty }), let gap = first.gaps.first else { return }
    guard !contains(where: { $0.exposure != nil }) else {
      guard !analysis.isWithoutHalfLife, !contains(where: { $0.terminal != nil }) else { return }
      throw samples.failure(
        gap, of: first.name,
        "; \(field: "without-half-life") tells what needs none")
    }
    throw samples.failure(gap, of: first.name, samples.advice(on: gap))
  }
}

extension ConcentrationSamples {
  /// Refuses a column of doses in which nobody has one.
  func checkAmounts(_ dose: GivenDose) throws(RunError) {
    guard dose.amount == .recorded, let first = subjects.first else { return }
    guard subjects.allSatisfy({ $0.amount(of: dose) == nil }) else { return }
    throw RunError(
      .value,
      """
      subject \(first.id.quoted) has \(first.amounts.count) doses in \(field: "amount"); allowed: \
      one, more than 0
      """)
  }

  fileprivate func advice(on gap: NoncompartmentalError) -> Wording {
    switch gap {
    case .timesNotAscending where subjects.count == 1: "; \(field: "id") tells subjects apart"
    case .severalDoses: "; give \(field: "repeat") and \(field: "interval")"
    default: ""
    }
  }

  fileprivate func failure(
    _ error: NoncompartmentalError, of curve: String, _ advice: Wording
  ) -> RunError {
    RunError(
      .value, at: .named("\(name), curve \(curve.quoted)"), Wording(error.description) + advice)
  }
}

extension NoncompartmentalRecord {
  /// Refuses what no number can hold, as areas under concentrations near the largest number.
  func checkNumbers(in samples: ConcentrationSamples) throws(RunError) {
    for parameter in parameters {
      for curve in curves {
        guard let value = parameter.value(curve), !value.isFinite else { continue }
        throw RunError(
          .value, at: .named("\(samples.name), curve \(curve.name.quoted)"),
          "\(parameter.symbol) is larger than any number; check the units, the doses and the samples"
        )
      }
    }
  }
}

extension [AnalyzedCurve] {
  /// What the table means, where there were several doses.
  func notes(on dose: GivenDose) -> [String] {
    guard let repetition = dose.repetition else { return [] }
    var notes: [String] = []
    let late = filter { $0.isAfterLastOfMany }.map { $0.name.quoted }
    if !late.isEmpty {
      let who = late.count == count ? "" : " (curves \(late.joined(separator: ", ")))"
      notes.append(
        "nothing was sampled before the second dose\(who): the curve after the last one is told, on "
          + "its clock from \(repetition.last.shortest), and no accumulation")
    }
    if contains(where: { $0.repeated?.clearance != nil }) {
      notes.append(
        "CLss is dose over AUCtau(n), a clearance once steady state is reached: after five "
          + "half-lives 3 % are missing")
    }
    return notes
  }

  /// Adds the bioavailability against the curve of one subject.
  mutating func compare(with reference: String) throws(RunError) {
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
