// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import TextbookModels

/// At which times the subjects of a file are looked at, besides their records.
struct RecordGrid {
  /// Some times of one subject.
  struct Times {
    /// On the model's clock, ascending.
    var model: [Double] = []
    /// The same on the file's.
    var file: [Double] = []
  }

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

  /// The times for one subject; nil for those of its records. In each stretch of the file's clock they
  /// are the multiples of the spacing from its first record, and its end.
  func times(of subject: EventRecords.Subject) throws(RunError) -> Times? {
    let stretches = subject.stretches
    guard let spacing else { return nil }
    var times = Times()
    for stretch in stretches {
      let (first, last) = (
        subject.records[stretch.lowerBound], subject.records[stretch.upperBound - 1]
      )
      let isLast = stretch.upperBound == subject.records.count
      let clocks = multiples(
        of: spacing, from: first.clock, to: isLast ? end ?? last.clock : last.clock)
      times.file += clocks
      times.model += clocks.map { $0 + (first.time - first.clock) }
    }
    return times
  }

  /// Times between the records for a picture, one row for each stretch of the file's clock.
  static func fine(_ subject: EventRecords.Subject) -> [Times] {
    subject.stretches.compactMap { stretch in
      let (first, last) = (
        subject.records[stretch.lowerBound], subject.records[stretch.upperBound - 1]
      )
      let length = last.clock - first.clock
      guard length > 0 else { return nil }
      let between = (0...finePoints).map {
        first.clock + length * Double($0) / Double(finePoints)
      }
      let clocks = Set(between + subject.records[stretch].map { $0.clock }).sorted()
      return Times(model: clocks.map { $0 + (first.time - first.clock) }, file: clocks)
    }
  }

  private static let finePoints = 200

  private func multiples(of spacing: Double, from first: Double, to end: Double) -> [Double] {
    let count = Int(((end - first) / spacing).rounded(.up))
    let multiples = (0..<max(count, 1)).map { first + Double($0) * spacing }
    return multiples.filter { $0 < end - spacing * 1e-9 } + [end]
  }

  private func checkEnd(of subject: EventRecords.Subject) throws(RunError) {
    let last = subject.records[subject.records.count - 1].clock
    guard let end, end < last else { return }
    throw RunError(
      .value, at: .field("until"),
      """
      found \(end.shortest) h, but subject \(subject.id.quoted) has a record at \(last.shortest) h; \
      allowed: that or later
      """)
  }
}

extension RecordGrid {
  /// The most numbers of one result: a quarter of a gigabyte, before it is text.
  private static let mostNumbers = 3e7

  /// Refuses an end before the last record of anybody, and what would fill the memory, before anybody is
  /// followed.
  ///
  /// - Parameter count: how many numbers stand for one time: states and observables.
  func check(_ file: EventRecords, numbersPerTime count: Int) throws(RunError) {
    for subject in file.subjects { try checkEnd(of: subject) }
    let times = file.subjects.reduce(0.0) { $0 + self.count(of: $1) }
    guard times * Double(count) > Self.mostNumbers else { return }
    let most = Self.mostNumbers / Double(count)
    throw RunError(
      .value, at: spacing == nil ? .file(file.name) : .field("every"),
      "gives \(times.rounded().shortest) times over all subjects; allowed with these observables: "
        + "\(most.rounded(.down).shortest)")
  }

  private func count(of subject: EventRecords.Subject) -> Double {
    guard let spacing else { return Double(subject.records.count) }
    let stretches = subject.stretches
    return stretches.reduce(0.0) { sum, stretch in
      let isLast = stretch.upperBound == subject.records.count
      let last = subject.records[stretch.upperBound - 1].clock
      let length = (isLast ? end ?? last : last) - subject.records[stretch.lowerBound].clock
      return sum + max(0, length) / spacing + 1
    }
  }
}
