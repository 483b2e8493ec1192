// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars
import Therapy

/// Reads which instrument is read when, and what begins besides the drug.
///
/// | key | meaning |
/// |---|---|
/// | `read` | `madrs`, `phq9`, `cadss`, `systolic`, `diastolic`, one or a list |
/// | `at` | `sessions`, `visits`, or `always`, which is both and stands if it is left out |
/// | `after` | instead, times after the start of each session, `[40 min, 90 min]` |
/// | `every` | the shortest time between two readings |
struct MonitoringReader {
  static let keys = ["read", "at", "after", "every"]
  private static let time = Dimension(time: 1)

  private let fields: FieldMapping

  init(_ field: Field) throws(StudyFormatError) {
    fields = try FieldMapping(field, keys: Self.keys)
  }

  func monitoring() throws(StudyFormatError) -> Monitoring {
    let read = try fields.required("read", as: "read: madrs")
    let kinds = try (read.isText ? [read] : try read.list()).map { field throws(StudyFormatError) in
      try field.choice(of: ReadingKind.self)
    }
    guard !kinds.isEmpty else {
      throw read.failure("the list is empty; it needs a scale, as madrs")
    }
    let spacing = try fields["every"]?.quantity(of: Self.time, usual: "d").inBase ?? 0
    return Monitoring(kinds, try moment(), spacing: spacing)
  }

  private func moment() throws(StudyFormatError) -> Monitoring.Moment {
    switch (fields["at"], fields["after"]) {
    case (_?, let after?): throw after.failure("found at and after; give one of the two")
    case (nil, let after?):
      return .after(
        try (after.isText ? [after] : try after.list()).map { field throws(StudyFormatError) in
          let time = try field.quantity(of: Self.time, usual: "min")
          guard time.inBase > 0, time.inBase <= 24 else {
            throw field.failure("found \(time), allowed: more than 0, up to 24 h after the start")
          }
          return time.inBase
        })
    case (nil, nil): return .always
    case (let at?, nil):
      switch try at.choice(of: MomentName.self) {
      case .sessions: return .sessions
      case .visits: return .visits
      case .always: return .always
      }
    }
  }

  private enum MomentName: String, CaseIterable {
    case sessions
    case visits
    case always
  }
}

/// Reads a treatment that begins besides the drug: `{treatment: psychotherapy, days: [1, 8, 15]}`.
struct OtherTreatmentReader {
  static let keys = ["treatment", "day", "days"]

  private let fields: FieldMapping

  init(_ field: Field) throws(StudyFormatError) {
    fields = try FieldMapping(field, keys: Self.keys)
  }

  func started() throws(StudyFormatError) -> [StartedTreatment] {
    let treatment = try fields.required("treatment", as: "treatment: oral-antidepressant")
      .choice(of: OtherTreatment.self)
    if let both = fields["day"], fields["days"] != nil {
      throw both.failure("found day and days; give one of the two")
    }
    let days = try fields["days"]?.list() ?? fields["day"].map { [$0] } ?? []
    guard !days.isEmpty else { return [StartedTreatment(treatment, at: 0)] }
    if days.count > 1, treatment != .psychotherapy {
      throw days[1].failure("\(treatment.name) begins once; several days are for psychotherapy")
    }
    return try days.map { field throws(StudyFormatError) in
      let day = try field.number()
      guard day >= 0, day <= 7305 else {
        throw field.failure("found day \(day.shortest), allowed: 0 and later, up to 20 a")
      }
      return StartedTreatment(treatment, at: day * 24)
    }
  }
}
