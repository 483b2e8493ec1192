// SPDX-License-Identifier: Apache-2.0

import Encodings
import Therapy
import Trials

/// Reads the arms: what each gets, period after period, and how many people.
struct ArmsReader {
  static let keys = ["name", "treatment", "treatments", "ratio", "patients"]

  private let list: Field?
  private let owner: Field
  private let treatments: [Intervention]
  private let periods: [Period]
  private let size: Int

  init(_ fields: FieldMapping, _ treatments: [Intervention], _ periods: [Period], _ size: Int) {
    (list, owner) = (fields["arms"], fields.owner)
    (self.treatments, self.periods, self.size) = (treatments, periods, size)
  }

  func arms() throws(StudyFormatError) -> [Arm] {
    guard let list else {
      throw owner.failure(
        "the key arms is missing, as in \"arms: [{name: drug, treatment: drug}, …]\"")
    }
    let entries = try list.list().map { field throws(StudyFormatError) in
      try FieldMapping(field, keys: Self.keys)
    }
    guard entries.count > 1 else {
      throw list.failure("found \(entries.count) arms, allowed: 2 and more")
    }
    let ratios = try ratios(entries, list)
    var arms: [Arm] = []
    for (entry, ratio) in zip(entries, ratios) {
      let name = try entry.required("name", as: "name: drug")
      let text = try name.text()
      if arms.contains(where: { $0.name == text }) {
        throw name.failure("found \(text.quoted) twice; each arm has a name of its own")
      }
      let own = try interventions(entry)
      try checkOtherTreatments(of: own, entry["treatments"] ?? entry.owner)
      arms.append(Arm(text, ratio: ratio, own))
    }
    let differ = periods.indices.contains { period in
      Set(arms.map { $0.interventions[period].name }).count > 1
    }
    guard differ else { throw list.failure("found arms that get the same in every period") }
    return arms
  }

  private func interventions(_ entry: FieldMapping) throws(StudyFormatError) -> [Intervention] {
    let names = treatments.map { $0.name }
    switch (entry["treatment"], entry["treatments"]) {
    case (let field?, nil):
      let one = treatments[try field.place(among: names)]
      return periods.map { _ in one }
    case (nil, let field?):
      let all = try field.list().map { field throws(StudyFormatError) in
        treatments[try field.place(among: names)]
      }
      guard all.count == periods.count else {
        throw field.failure(
          "found \(all.count) treatments, needed: \(periods.count), one for each period")
      }
      return all
    case (_?, let field?):
      throw field.failure("found treatment and treatments; give one of the two")
    case (nil, nil):
      throw entry.owner.failure("the key treatment is missing, as in \"treatment: drug\"")
    }
  }

  /// Nothing is known of what comes after another treatment was ended by plan.
  private func checkOtherTreatments(
    of all: [Intervention], _ field: Field
  ) throws(StudyFormatError) {
    for (before, after) in zip(all, all.dropFirst()) {
      let goesOn = Set(after.others.map { $0.treatment })
      let ended = before.others.first {
        $0.treatment != .psychotherapy && !goesOn.contains($0.treatment)
      }
      guard let ended = ended?.treatment.name else { continue }
      throw field.failure(
        "found \(before.name.quoted) with \(ended), then \(after.name.quoted) without it; what "
          + "comes after its end is not known, so it goes on: beside: [\(ended)]")
    }
  }

  /// The ratio of each arm, or how many people each has, which have to add up.
  private func ratios(
    _ entries: [FieldMapping], _ list: Field
  ) throws(StudyFormatError) -> [Int] {
    guard entries.contains(where: { $0["patients"] != nil }) else {
      return try entries.map { entry throws(StudyFormatError) in
        try entry["ratio"]?.count(in: 1...20) ?? 1
      }
    }
    let counts = try entries.map { entry throws(StudyFormatError) in
      if let odd = entry["ratio"] {
        throw odd.failure("found ratio and patients; give one of the two")
      }
      return try entry.required("patients", as: "patients: 150").count(in: 1...8000)
    }
    let sum = counts.reduce(0, +)
    guard sum == size else {
      throw list.failure("found arms of \(sum) patients together, and a trial of \(size)")
    }
    let divisor = counts.reduce(0, Self.divisor)
    guard let most = counts.map({ $0 / divisor }).max(), most <= 20 else {
      throw list.failure("the arms stand in no ratio of numbers up to 20; give ratios")
    }
    return counts.map { $0 / divisor }
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
}
