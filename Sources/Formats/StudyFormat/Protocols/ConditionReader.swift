// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Therapy

/// Reads when a rule acts: `madrs > 50 % of baseline`, `systolic > 140 mm[Hg] or diastolic > 90 mm[Hg]`.
///
/// A comparison is a measure, one of `<`, `<=`, `>`, `>=`, and a number: of a score without a unit, of
/// a pressure with one, or a share of the patient's baseline. Several are joined by `or`, or by `and`.
struct ConditionReader {
  private let field: Field

  init(_ field: Field) { self.field = field }

  /// - Throws: ``StudyFormatError`` with what was found and what is allowed.
  func condition() throws(StudyFormatError) -> Condition {
    let words = try field.text().split(separator: " ").map(String.init)
    let (ors, ands) = (words.count { $0 == "or" }, words.count { $0 == "and" })
    guard ors == 0 || ands == 0 else {
      throw field.failure("found both or and and; join all comparisons by the same word")
    }
    let joint = ands > 0 ? "and" : "or"
    let parts = words.split(separator: joint, omittingEmptySubsequences: false)
    return Condition(
      try parts.map { part throws(StudyFormatError) in
        try clause(part.joined(separator: " "))
      }, needsAll: ands > 0)
  }

  private func clause(_ text: String) throws(StudyFormatError) -> Condition.Clause {
    let signs: [(String, Condition.Comparison)] = [
      ("<=", .atMost), (">=", .atLeast), ("≤", .atMost), ("≥", .atLeast), ("<", .below),
      (">", .above),
    ]
    for (sign, comparison) in signs {
      guard let place = text.firstRange(of: sign) else { continue }
      let measure = try measure(String(text[..<place.lowerBound]).withoutOuterSpaces)
      let bound = String(text[place.upperBound...]).withoutOuterSpaces
      return Condition.Clause(measure, comparison, try self.bound(bound, of: measure))
    }
    throw field.failure(
      "found \(text.quoted), which compares nothing; allowed: <, <=, > or >=, as madrs <= 10")
  }

  private func measure(_ name: String) throws(StudyFormatError) -> Measure {
    if let measure = Measure.all.first(where: { $0.name == name }) { return measure }
    let names = Measure.all.map { $0.name }
    throw field.failure(
      "found \(name.quoted), which is nothing that is read, " + names.offer(for: name, .ofReadings))
  }

  private func bound(_ text: String, of measure: Measure) throws(StudyFormatError)
    -> Condition.Bound
  {
    let ending = "of baseline"
    guard text.hasSuffix(ending) else {
      let unit = measure.kind.unit
      let quantity = try quantity(text, of: unit)
      guard unit != .one || quantity.unit == .one else {
        throw field.failure(
          "found \(text.quoted), allowed: a score, as 10, or a share, as 50 % of baseline")
      }
      return .value(quantity.inBase)
    }
    let share = try quantity(
      String(text.dropLast(ending.count)).withoutOuterSpaces, of: .percent)
    guard share.unit == .percent, (1...200).contains(share.value) else {
      throw field.failure("found \(text.quoted), allowed: 1 % to 200 % of baseline")
    }
    return .shareOfBaseline(share.inBase)
  }

  private func quantity(_ text: String, of unit: Unit) throws(StudyFormatError) -> Quantity {
    do {
      return try UnifiedCode.quantity(text, of: unit.dimension, usual: unit.symbol)
    } catch {
      throw field.failure(error.description)
    }
  }
}

extension Synonyms {
  /// What people call that which is read.
  fileprivate static let ofReadings: Synonyms = [
    "madrs": "montgomery score depression symptoms mood score.madrs",
    "phq9": "phq-9 phq score.phq9",
    "systolic": "pressure blood-pressure bp sbp pressure.systolic",
    "diastolic": "dbp pressure.diastolic",
    "cadss.peak": "cadss dissociation tolerability score.cadss",
    "systolic.peak": "pressure.peak",
  ]
}
