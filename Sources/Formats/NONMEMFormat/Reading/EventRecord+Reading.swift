// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import TextbookModels

extension EventRecord {
  /// Reads and checks one row.
  init(_ cells: RecordCells) throws(DataFileError) {
    let kind = try EventRecord.kind(cells)
    guard let time = try EventRecord.time(cells) else {
      throw cells.error(.time, "the time is missing; every record needs one")
    }
    let gives = kind == .dose || kind == .resetAndDose
    if !gives { try cells.refuseDose(of: kind) }
    self.init(
      line: cells.row.line, time: time, kind: kind, dose: gives ? try DoseRecord(cells) : nil,
      compartment: try EventRecord.compartment(cells),
      measurement: try cells.number(.measurement),
      isMissing: try cells.choice(.missing, of: [0, 1]) == 1,
      quantity: cells.text(.quantity), route: cells.text(.route), drug: cells.text(.drug))
  }

  private static func time(_ cells: RecordCells) throws(DataFileError) -> Double? {
    if let text = cells.text(.time), text.contains(":") {
      throw cells.error(
        .time, "found \(text.quoted); clock times are not supported, give hours as a number")
    }
    return try cells.number(.time)
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

  private static func compartment(_ cells: RecordCells) throws(DataFileError) -> CompartmentLabel? {
    guard let text = cells.text(.compartment) else { return nil }
    guard Double(plain: text) != nil else { return .name(text) }
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
    for column in [EventColumn.amount, .rate, .duration, .additional, .steadyState] {
      guard let found = try number(column), found != 0 else { continue }
      throw error(
        column,
        "found \(found.shortest) with EVID \(kind.rawValue), which gives nothing; "
          + "allowed: 0 or ., or EVID 1 or 4")
    }
  }
}
