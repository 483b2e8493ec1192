// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import TextbookModels

/// At which times the subjects of a file are looked at, besides their records.
struct RecordGrid {
  /// Hours, or the file's own unit where the numbers are bare; nil for the records' times.
  private let spacing: Double?
  private let end: Double?

  /// - Parameter allowsBareNumbers: whether a number without a unit is in the file's own.
  init(_ course: CourseFields, allowsBareNumbers: Bool) throws(RunError) {
    spacing = try course.every.map { text throws(RunError) in
      try RecordGrid.time(FieldText("every", text), allowsBareNumbers)
    }
    end = try course.until.map { text throws(RunError) in
      try RecordGrid.time(FieldText("until", text), allowsBareNumbers)
    }
  }

  private static func time(
    _ field: FieldText, _ allowsBareNumbers: Bool
  ) throws(RunError) -> Double {
    let bare = allowsBareNumbers ? try? field.number() : nil
    let found = if let bare { bare } else { try field.hours() }
    guard found > 0, found.isFinite else {
      throw field.failure(.value, found: field.text.quoted, allowed: "more than 0")
    }
    return found
  }

  /// The times for one subject, from its first record: multiples of the spacing, and the end.
  func times(of subject: EventRecords.Subject, in file: EventRecords) throws(RunError) -> [Double]?
  {
    let (first, last) = (subject.records[0].time, subject.records[subject.records.count - 1].time)
    let end = self.end ?? last
    guard end >= last else {
      throw RunError(
        .value, at: .field("until"),
        """
        found \(end.shortest) h, but subject \(subject.id.quoted) has a record at \
        \(last.shortest) h; allowed: that or later
        """)
    }
    guard let spacing else { return nil }
    guard (end - first) / spacing <= CourseRequest.mostTimes else {
      throw RunError(
        .value, at: .field("every"),
        "gives more than a million times for subject \(subject.id.quoted)")
    }
    let count = Int(((end - first) / spacing).rounded(.up))
    let multiples = (0..<max(count, 1)).map { first + Double($0) * spacing }
    return multiples.filter { $0 < end - spacing * 1e-9 } + [end]
  }
}
