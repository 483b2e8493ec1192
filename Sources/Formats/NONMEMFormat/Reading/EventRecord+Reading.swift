// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import TextbookModels

extension EventRecord {
  /// Reads and checks one row.
  ///
  /// - Parameters:
  ///   - clock: the time on the file's clock.
  ///   - last: the subject's record before it; nil for the first.
  init(
    _ cells: RecordCells, at clock: Double, after last: EventRecord?
  ) throws(DataFileError) {
    let kind = try EventRecord.kind(cells)
    let gives = kind == .dose || kind == .resetAndDose
    if !gives { try cells.refuseDose(of: kind) }
    self.init(
      line: cells.row.line, time: EventRecord.time(at: clock, kind, after: last), clock: clock,
      kind: kind, dose: gives ? try DoseRecord(cells) : nil,
      compartment: try EventRecord.compartment(cells),
      measurement: cells.text(.measurement).flatMap { Double(plain: $0) },
      words: try EventRecord.words(cells),
      isMissing: try cells.choice(.missing, of: [0, 1]) == 1,
      quantity: cells.text(.quantity), route: cells.text(.route), drug: cells.text(.drug))
  }

  /// The time on the model's clock, which goes on where a reset sets the file's back.
  private static func time(
    at clock: Double, _ kind: Kind, after last: EventRecord?
  ) -> Double {
    guard let last else { return clock }
    let isReset = kind == .reset || kind == .resetAndDose
    return isReset && clock < last.clock ? last.time + 1 : clock + (last.time - last.clock)
  }

  /// EVID; without it, what gives something is a dose. 101 is 1, as some programs write it.
  private static func kind(_ cells: RecordCells) throws(DataFileError) -> Kind {
    guard let event = try cells.integer(.event) else {
      let amount = try cells.number(.amount) ?? 0
      let state = try cells.number(.steadyState) ?? 0
      return amount != 0 || state != 0 ? .dose : .observation
    }
    if event == Self.doseOfOtherPrograms { return .dose }
    guard let kind = Kind(rawValue: event) else {
      throw cells.error(.event, "found \(event), allowed: 0, 1, 2, 3, 4, and 101, read as 1")
    }
    return kind
  }

  static let doseOfOtherPrograms = 101

  /// What stands in DV in place of a number; nothing that some program would take for one.
  private static func words(_ cells: RecordCells) throws(DataFileError) -> String? {
    guard let text = cells.text(.measurement), Double(plain: text) == nil else { return nil }
    guard Double(text) == nil else {
      throw cells.error(
        .measurement, "found \(text.quoted), expected a finite number, a word as BLQ, or .")
    }
    return text
  }

  private static func compartment(_ cells: RecordCells) throws(DataFileError) -> CompartmentLabel? {
    guard let text = cells.text(.compartment) else { return nil }
    guard Double(plain: text) != nil else {
      guard Double(text) == nil else {
        throw cells.error(.compartment, "found \(text.quoted), expected a number or a name")
      }
      return .name(text)
    }
    let number = try cells.integer(.compartment) ?? 0
    guard number >= 0 else {
      throw cells.error(
        .compartment, "found \(number); turning a compartment off is not supported")
    }
    return number == 0 ? nil : .number(number)
  }
}

extension RecordCells {
  /// What only a dose may say.
  fileprivate func refuseDose(of kind: EventRecord.Kind) throws(DataFileError) {
    _ = try number(.interval)
    for column in [EventColumn.amount, .rate, .duration, .additional, .steadyState] {
      guard let found = try number(column), found != 0 else { continue }
      throw error(
        column,
        "found \(found.shortest) with EVID \(kind.rawValue), which gives nothing; "
          + "allowed: 0 or ., or EVID 1 or 4")
    }
  }
}
