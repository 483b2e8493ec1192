// SPDX-License-Identifier: Apache-2.0

import Encodings
import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// Reads one entry of a protocol's list of sessions.
///
/// | key | meaning |
/// |---|---|
/// | `day` or `days` | a day, or a list of days, counted from 0 |
/// | `time` | a time of day, as `08:30` or `9 h`; 0 if it is left out |
/// | `every`, `count`, `until` | the same again: `7 d`, so many times in all, or up to `28 d` from day 0 |
/// | `drug` | where it is another than that of the protocol |
/// | `dose` | `35 mg`, or `0.5 mg/kg` |
/// | `rate` | in place of `dose`, for an infusion: `0.3 mg/kg/h`, or `10 ug/kg/min` |
/// | `route` | `iv`, `im`, `sc`, `nasal`, `sublingual`, `lozenge`, `film` or `oral` |
/// | `over` | `40 min`, for an infusion |
/// | `hold` | `10 min` in the mouth: `sublingual`, `lozenge`, `film` |
/// | `residue` | what is left then: `swallowed`, or `spat` |
/// | `pauses` | list of `{at: 10 min, for: 5 min}` |
/// | `changes` | list of `{at: 20 min, rate: 50 %}`, of the planned rate |
/// | `stop` | `25 min`: the infusion ends there |
struct SessionReader {
  static let keys = ["day", "days", "time", "every", "count", "until"] + OrderFields.keys
  private static let time = Dimension(time: 1)

  private let fields: FieldMapping

  init(_ field: Field) throws(StudyFormatError) {
    fields = try FieldMapping(field, keys: SessionReader.keys)
  }

  /// Fields that were put together from several mappings.
  init(_ fields: FieldMapping) { self.fields = fields }

  /// The sessions of the entry, one for each of its days.
  ///
  /// - Throws: ``StudyFormatError`` at the field that is at fault.
  func sessions(of drug: Drug) throws(StudyFormatError) -> [Session] {
    let own = try fields["drug"].map { field throws(StudyFormatError) in
      try field.choice(of: Drug.self)
    }
    return try sessions(of: own ?? drug, naming: own, at: try starts())
  }

  /// What is given in a session of a phase, at no time of its own.
  ///
  /// - Parameters:
  ///   - drug: that is given.
  ///   - own: the same where it is another than that of the protocol.
  func order(of drug: Drug, naming own: Drug?) throws(StudyFormatError) -> Session {
    try sessions(of: drug, naming: own, at: [(0, fields.owner)])[0]
  }

  private func sessions(
    of drug: Drug, naming own: Drug?, at starts: [(start: Double, field: Field)]
  ) throws(StudyFormatError) -> [Session] {
    let (over, hold) = (try duration("over"), try duration("hold"))
    let dose = try dose(over: over)
    let route = try fields.required("route", as: "route: iv").choice(of: Route.self)
    let residue = try fields["residue"].map { field throws(StudyFormatError) in
      try field.choice(of: Residue.self)
    }
    let adjustments = try PumpReader(fields).adjustments()
    return try starts.map { start, field throws(StudyFormatError) in
      let session = try made {
        () throws(TherapyError) in
        try Session(
          at: start, of: own, dose: dose, route: route, over: over, holding: hold, residue: residue,
          adjustments: adjustments)
      }
      try check(session, for: drug, startingAt: field)
      return session
    }
  }

  private func made(
    _ session: () throws(TherapyError) -> Session
  ) throws(StudyFormatError) -> Session {
    do {
      return try session()
    } catch {
      throw fields.owner.failure(error.description)
    }
  }

  private func duration(_ key: String) throws(StudyFormatError) -> Quantity? {
    try fields[key].map { field throws(StudyFormatError) in
      try field.quantity(of: SessionReader.time, usual: "min")
    }
  }

  /// Lets the session be checked, and finds the field that an error speaks of.
  private func check(
    _ session: Session, for drug: Drug, startingAt start: Field
  ) throws(StudyFormatError) {
    do {
      try session.check(for: drug)
    } catch {
      if case .timeOutOfRange = error { throw start.failure(error.description) }
      let field = error.keys.compactMap { fields[$0] }.first ?? fields.owner
      throw field.failure(error.description)
    }
  }

  /// What is given in all: the dose, or a rate for as long as it runs.
  private func dose(over duration: Quantity?) throws(StudyFormatError) -> Quantity {
    let ordered = try orderedDose()
    do {
      return try Session.dose(ordered.quantity, over: duration)
    } catch {
      throw ordered.field.failure(error.description)
    }
  }

  private func orderedDose() throws(StudyFormatError) -> (quantity: Quantity, field: Field) {
    guard let rate = fields["rate"] else {
      let field = try fields.required("dose", as: "dose: 0.5 mg/kg")
      return (try field.dose(), field)
    }
    guard fields["dose"] == nil else {
      throw rate.failure("found dose and rate; give one of the two")
    }
    return (try rate.quantity(ofAny: Session.rateDimensions, usual: "mg/kg/h"), rate)
  }

  /// The starts (h) of the sessions, each with the field that says so.
  private func starts() throws(StudyFormatError) -> [(start: Double, field: Field)] {
    let offset = try timeOfDay()
    let first = try days().map { field throws(StudyFormatError) in
      let day = try field.number()
      guard day >= 0 else { throw field.failure("found day \(day.shortest), allowed: 0 and later") }
      return (start: day * 24 + offset, field: field)
    }
    return try repeated(first)
  }

  /// The same again and again, where the entry says `every`.
  private func repeated(
    _ first: [(start: Double, field: Field)]
  ) throws(StudyFormatError) -> [(start: Double, field: Field)] {
    guard let every = fields["every"] else {
      if let odd = fields["count"] ?? fields["until"] {
        throw odd.failure("it needs the time from one session to the next, as every: 7 d")
      }
      return first
    }
    guard first.count == 1 else {
      throw every.failure("found \(first.count) days and every; give one day to begin with")
    }
    let gap = try every.quantity(of: SessionReader.time, usual: "d")
    guard gap.inBase > 0 else { throw every.failure("found \(gap), allowed: more than 0") }
    return try (0..<repeats(every: gap.inBase, from: first[0].start, every)).map {
      (first[0].start + Quantity(gap.value * Double($0), gap.unit).inBase, first[0].field)
    }
  }

  /// How many sessions: as many as are counted, or as there is time for.
  private func repeats(
    every gap: Double, from start: Double, _ every: Field
  ) throws(StudyFormatError) -> Int {
    switch (fields["count"], fields["until"]) {
    case (let count?, nil): return try count.wholeNumber(atLeast: 1)
    case (_?, let until?): throw until.failure("found count and until; give one of the two")
    case (nil, nil):
      throw every.failure("nothing says how often; give count: 4, or until: 28 d")
    case (nil, let until?):
      let end = try until.quantity(of: SessionReader.time, usual: "d")
      guard end.inBase >= start, (end.inBase - start) / gap < Double(Dosing.mostDoses) else {
        throw until.failure(
          "found \(end), allowed: from the first session on, with up to \(Dosing.mostDoses) of them"
        )
      }
      return Int((end.inBase - start) / gap + 1e-9) + 1
    }
  }

  private func days() throws(StudyFormatError) -> [Field] {
    switch (fields["day"], fields["days"]) {
    case (let day?, nil): return [day]
    case (nil, let days?):
      let list = try days.list()
      guard !list.isEmpty else { throw days.failure("the list is empty; it needs a day, as [0]") }
      return list
    case (_?, let days?): throw days.failure("found day and days; give one of the two")
    case (nil, nil): throw fields.owner.failure("the key days is missing, as in \"days: [0, 2]\"")
    }
  }

  private func timeOfDay() throws(StudyFormatError) -> Double {
    guard let field = fields["time"] else { return 0 }
    if let clock = ClockTime(try field.text()) { return clock.hours }
    let time = try field.timeOfDay(of: SessionReader.time)
    guard (0..<24).contains(time.inBase) else {
      throw field.failure(
        "found \(time), allowed: a time of day, 0 h up to, not including, 24 h, or as 08:30")
    }
    return time.inBase
  }
}

extension Field {
  /// A mass of drug, a mass per body weight, or a rate of either.
  fileprivate func dose() throws(StudyFormatError) -> Quantity {
    let text = try text()
    if let rate = try? UnifiedCode.quantity(text, ofAny: Session.rateDimensions) { return rate }
    return try quantity(ofAny: Session.doseDimensions, usual: "mg/kg")
  }

  /// A time of day in a unit; what looks like a clock and is none is told so.
  fileprivate func timeOfDay(of dimension: Dimension) throws(StudyFormatError) -> Quantity {
    let text = try text()
    guard !text.contains(":") else {
      throw failure("found \(text.quoted), allowed: a time of day, 00:00 to 23:59, as 08:30")
    }
    return try quantity(of: dimension, usual: "h")
  }
}
