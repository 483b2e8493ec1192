// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars
import Therapy

/// Reads one rule of a protocol.
///
/// | key | meaning |
/// |---|---|
/// | `name` | what the ledger calls it |
/// | `when` | the condition, `madrs > 50 % of baseline` |
/// | `in` | the phase, or phases, in which it is asked; all if it is left out |
/// | `readings` | in how many readings in a row the condition must hold |
/// | `after` | after how many sessions of the phase it is asked first |
/// | `at-most` | how often it acts in all; of a hold, how often in a row |
///
/// and one of what it does:
///
/// | key | meaning |
/// |---|---|
/// | `raise`, `lower` | the dose by `28 mg`, `to` at most or least `84 mg` |
/// | `hold` | the session is put off by `1 d` |
/// | `interval` | sessions of this phase come every `14 d` |
/// | `go-to` | another phase begins |
/// | `rescue` | `session`, a session of `84 mg`, or another treatment begins at once |
/// | `stop` | `treatment` |
struct RuleReader {
  static let actions = ["raise", "lower", "hold", "interval", "go-to", "rescue", "stop"]
  static let keys = ["name", "when", "in", "readings", "after", "at-most", "to"] + actions
  private static let time = Dimension(time: 1)

  private let fields: FieldMapping
  /// The highest dose of the protocol.
  private let cap: Quantity?

  init(_ field: Field, cap: Quantity?) throws(StudyFormatError) {
    fields = try FieldMapping(field, keys: Self.keys)
    self.cap = cap
  }

  /// - Throws: ``StudyFormatError`` at the field that is at fault.
  func rule() throws(StudyFormatError) -> TherapyRule {
    let name = try fields.required("name", as: "name: no response yet").text()
    let when = try fields.required("when", as: "when: madrs > 50 % of baseline")
    return TherapyRule(
      name, when: try ConditionReader(when).condition(), try action(), in: try phases(),
      readings: try fields["readings"]?.wholeNumber(atLeast: 1) ?? 1,
      afterSessions: try fields["after"]?.wholeNumber(atLeast: 0) ?? 0,
      atMost: try fields["at-most"]?.wholeNumber(atLeast: 1))
  }

  private func phases() throws(StudyFormatError) -> [Phase.Kind] {
    guard let field = fields["in"] else { return [] }
    return try (field.isText ? [field] : try field.list()).map { field throws(StudyFormatError) in
      try field.choice(of: Phase.Kind.self)
    }
  }

  private func action() throws(StudyFormatError) -> RuleAction {
    let known = Self.actions.compactMap { name in fields[name].map { (name, $0) } }
    guard let (name, field) = known.first else {
      throw fields.owner.failure(
        "the rule does nothing; say one of \(Self.actions.joined(separator: ", "))")
    }
    guard known.count == 1 else {
      throw known[1].1.failure("found \(name) and \(known[1].0); a rule does one thing")
    }
    if let to = fields["to"], name != "raise", name != "lower" {
      throw to.failure("found to beside \(name); it belongs to raise and lower")
    }
    switch name {
    case "raise": return .raise(by: try dose(field), to: try bound(field, isRaise: true))
    case "lower": return .lower(by: try dose(field), to: try bound(field, isRaise: false))
    case "hold": return .hold(try field.quantity(of: Self.time, usual: "d").inBase)
    case "interval": return .interval(try field.quantity(of: Self.time, usual: "d").inBase)
    case "go-to": return .enter(try field.choice(of: Phase.Kind.self))
    case "rescue": return .rescue(try rescue(field))
    default:
      let text = try field.text()
      guard text == "treatment" else {
        throw field.failure("found \(text.quoted), allowed: treatment")
      }
      return .stop
    }
  }

  private func dose(_ field: Field) throws(StudyFormatError) -> Quantity {
    try field.quantity(ofAny: Session.doseDimensions, usual: "mg")
  }

  private func bound(_ field: Field, isRaise: Bool) throws(StudyFormatError) -> Quantity {
    if let to = fields["to"] { return try dose(to) }
    if isRaise, let cap { return cap }
    throw field.failure(
      isRaise
        ? "nothing says how high the dose may get; give to: 84 mg, or a cap of the protocol"
        : "nothing says how low the dose may get; give to: 28 mg")
  }

  private func rescue(_ field: Field) throws(StudyFormatError) -> RuleAction.Rescue {
    let text = try field.text()
    if text == "session" { return .session(dose: nil) }
    if let other = OtherTreatment(rawValue: text) { return .treatment(other) }
    guard text.first?.isNumber == true else {
      let names = ["session"] + OtherTreatment.allCases.map { $0.name }
      throw field.failure(
        "found \(text.quoted), " + names.offer(for: text, Field.synonyms) + ", or a dose, as 84 mg")
    }
    return .session(dose: try dose(field))
  }
}
