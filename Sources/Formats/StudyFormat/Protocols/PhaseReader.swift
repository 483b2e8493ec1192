// SPDX-License-Identifier: Apache-2.0

import Encodings
import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// Reads one phase of a protocol.
///
/// | key | meaning |
/// |---|---|
/// | `phase` | `preparation`, `induction`, `optimisation`, `maintenance`, `taper` or `follow-up` |
/// | `every` | from one session to the next, `7 d`; a list is taken in turn, `[3 d, 4 d]` |
/// | `days` | in place of it, the days of its sessions, counted from its first, `[0, 2, 4]` |
/// | `count` | how many sessions |
/// | `until` | how long it lasts, `28 d`, or what ends it, `madrs <= 10` |
/// | `visits` | from one visit without a session to the next |
/// | `checks` | a list of what is asked before the first session |
/// | `sessions` | what is given, session by session, where it differs |
///
/// and the keys of a session. What is not said is as in the phase before.
struct PhaseReader {
  static let keys =
    ["phase", "every", "days", "count", "until", "visits", "checks", "sessions"] + OrderFields.keys
  private static let time = Dimension(time: 1)

  let fields: FieldMapping
  /// What is given, as far as it is known here.
  let order: OrderFields
  private let isFirst: Bool

  /// - Parameters:
  ///   - before: what was given before.
  ///   - isFirst: whether it is the first phase with sessions.
  init(_ field: Field, after before: OrderFields, isFirst: Bool) throws(StudyFormatError) {
    fields = try FieldMapping(field, keys: Self.keys)
    order = before.overlaid(by: fields)
    self.isFirst = isFirst
  }

  /// - Throws: ``StudyFormatError`` at the field that is at fault.
  func phase(of drug: Drug) throws(StudyFormatError) -> Phase {
    let kind = try fields.required("phase", as: "phase: induction").choice(of: Phase.Kind.self)
    let until = try until()
    let gaps = try gaps()
    return Phase(
      kind, orders: try orders(of: drug, isGiven: gaps != nil), setsDose: isFirst || saysDose,
      gaps: gaps?.gaps ?? [], count: try count() ?? gaps?.count, length: until.length,
      goal: until.goal, visits: try time("visits"),
      checks: try fields["checks"]?.list().map { check throws(StudyFormatError) in
        try check.text()
      } ?? [])
  }

  private var saysDose: Bool {
    fields["dose"] != nil || fields["rate"] != nil || fields["sessions"] != nil
  }

  /// Sessions are given where somebody says when.
  private func orders(of drug: Drug, isGiven: Bool) throws(StudyFormatError) -> [Session] {
    guard isGiven else {
      if let odd = (["count", "sessions"] + OrderFields.keys).compactMap({ fields[$0] }).first {
        throw odd.failure(
          "the phase says no time between sessions; give every: 7 d, or days: [0, 2]")
      }
      return []
    }
    guard let list = fields["sessions"] else { return [try order.session(of: drug, fields.owner)] }
    var (last, sessions) = (order, [Session]())
    for field in try list.list() {
      last = last.overlaid(by: try FieldMapping(field, keys: OrderFields.keys))
      sessions.append(try last.session(of: drug, field))
    }
    guard !sessions.isEmpty else { throw list.failure("the list is empty; it needs a session") }
    return sessions
  }

  /// The times between sessions (h), and how many sessions a list of days has.
  private func gaps() throws(StudyFormatError) -> (gaps: [Double], count: Int?)? {
    switch (fields["every"], fields["days"]) {
    case (nil, nil): return nil
    case (_?, let days?): throw days.failure("found every and days; give one of the two")
    case (let every?, nil):
      let parts = every.isText ? [every] : try every.list()
      guard !parts.isEmpty else {
        throw every.failure("the list is empty; it needs a time, as 7 d")
      }
      return (
        try parts.map { part throws(StudyFormatError) in
          try part.quantity(of: Self.time, usual: "d").inBase
        }, nil
      )
    case (nil, let list?): return try gaps(ofDays: list)
    }
  }

  private func gaps(ofDays list: Field) throws(StudyFormatError) -> ([Double], Int?) {
    let fields = try list.list()
    let days = try fields.map { day throws(StudyFormatError) in try day.number() }
    guard days.first == 0 else {
      throw (fields.first ?? list).failure("days are counted from the first session: begin with 0")
    }
    for index in days.indices.dropFirst() where days[index] <= days[index - 1] {
      throw fields[index].failure(
        "found day \(days[index].shortest) after day \(days[index - 1].shortest); days ascend")
    }
    let gaps = zip(days.dropFirst(), days).map { ($0 - $1) * 24 }
    return (gaps + (gaps.last.map { [$0] } ?? []), days.count)
  }

  private func count() throws(StudyFormatError) -> Int? {
    try fields["count"]?.wholeNumber(atLeast: 1)
  }

  private func time(_ key: String) throws(StudyFormatError) -> Double? {
    try fields[key]?.quantity(of: Self.time, usual: "d").inBase
  }

  /// A time, or what ends the phase.
  private func until() throws(StudyFormatError) -> (length: Double?, goal: Condition?) {
    guard let field = fields["until"] else { return (nil, nil) }
    let text = try field.text()
    guard text.contains(where: { "<>≤≥".contains($0) }) else {
      return (try field.quantity(of: Self.time, usual: "d").inBase, nil)
    }
    return (nil, try ConditionReader(field).condition())
  }
}

extension Field {
  /// A whole number, not below one.
  func wholeNumber(atLeast lowest: Int) throws(StudyFormatError) -> Int {
    let number = try number()
    guard let whole = Int(exactly: number), whole >= lowest, whole <= 20_000 else {
      throw failure("found \(number.shortest), allowed: a whole number, \(lowest) or more")
    }
    return whole
  }
}
