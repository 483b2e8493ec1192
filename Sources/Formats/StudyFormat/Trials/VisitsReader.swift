// SPDX-License-Identifier: Apache-2.0

import Trials

/// Reads the list of visits: days, or mappings of a day and a window.
struct VisitsReader {
  /// The longest trial: ten years.
  static let lastDay = 3650

  private let list: Field
  private let screening: Int

  init(_ list: Field, screening: Int) {
    (self.list, self.screening) = (list, screening)
  }

  func visits() throws(StudyFormatError) -> [Visit] {
    var visits: [Visit] = []
    for field in try list.list() {
      let visit = try visit(field)
      if let before = visits.last {
        guard before.days.upperBound < visit.days.lowerBound else {
          throw field.failure(
            "found day \(visit.day) behind day \(before.day); visits stand in order, and their windows "
              + "do not overlap")
        }
      }
      visits.append(visit)
    }
    guard !visits.isEmpty else {
      throw list.failure("the list is empty; it needs a visit, as [28]")
    }
    return visits
  }

  private func visit(_ field: Field) throws(StudyFormatError) -> Visit {
    guard field.isMapping else { return Visit(day: try day(field)) }
    let fields = try FieldMapping(field, keys: ["day", "window"])
    let day = try day(fields.required("day", as: "day: 28"))
    let window = try fields["window"]?.count(in: 0...60) ?? 0
    guard day > window else {
      throw (fields["window"] ?? field).failure(
        "found a window of \(window) days around day \(day); it begins after the first session")
    }
    return Visit(day: day, window: window)
  }

  private func day(_ field: Field) throws(StudyFormatError) -> Int {
    let day = try field.count(in: -Self.lastDay...Self.lastDay)
    guard day >= screening else {
      throw field.failure("found day \(day), before the screening on day \(screening)")
    }
    guard day > 0 else {
      throw field.failure(
        "found day \(day), allowed: 1 and later; the score before treatment is that of the screening"
      )
    }
    return day
  }
}
