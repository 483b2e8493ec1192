// SPDX-License-Identifier: Apache-2.0

import Encodings
import Trials

/// Reads the periods of a trial; where none are told it is one, to the last visit.
struct PeriodsReader {
  private let fields: FieldMapping
  private let visits: [Visit]

  init(_ fields: FieldMapping, _ visits: [Visit]) {
    (self.fields, self.visits) = (fields, visits)
  }

  func periods() throws(StudyFormatError) -> [Period] {
    let last = visits.map { $0.days.upperBound }.max() ?? 1
    guard let list = fields["periods"] else { return [Period("trial", start: 0, days: last)] }
    var periods: [Period] = []
    for field in try list.list() {
      periods.append(try period(field, start: periods.last?.end ?? 0))
    }
    guard let end = periods.last?.end else {
      throw list.failure("the list is empty; it needs a period, as [{name: treatment, days: 28}]")
    }
    guard end >= last else {
      throw list.failure(
        "found periods to day \(end), and a visit on day \(last); periods reach to the last visit")
    }
    return periods
  }

  private func period(_ field: Field, start: Int) throws(StudyFormatError) -> Period {
    let fields = try FieldMapping(field, keys: ["name", "days", "open", "enter"])
    let name = try fields.required("name", as: "name: induction").text()
    let days = try fields.required("days", as: "days: 28").count(in: 1...VisitsReader.lastDay)
    let entry = try fields["enter"].map { field throws(StudyFormatError) in
      try field.choice(of: EntryRule.self)
    }
    if entry != nil, let field = fields["enter"] {
      guard start > 0 else {
        throw field.failure("the first period has no rule of entry; see eligibility")
      }
      guard visits.contains(where: { $0.day == start && $0.window == 0 }) else {
        throw field.failure(
          "who enters is decided on day \(start), and there is no visit on that day without a window"
        )
      }
    }
    return Period(
      name, start: start, days: days, isOpen: try fields["open"]?.flag() ?? false, entry: entry)
  }
}
