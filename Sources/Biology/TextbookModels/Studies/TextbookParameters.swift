// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
/// The parameters of one subject, record by record.
struct TextbookParameters {
  let model: TextbookModel
  private let file: EventRecords
  private let subject: EventRecords.Subject
  /// What holds for every record.
  private let settings: [String: Double]
  /// The columns that name a parameter, in capitals, with the subject's cells.
  private let columns: [String: [String]]

  init(_ study: TextbookStudy, _ subject: EventRecords.Subject) {
    model = study.model
    file = study.file
    settings = study.settings
    self.subject = subject
    columns = study.parameterColumns.compactMapValues { subject.cells(at: $0) }
  }

  /// A parameter of the equations at a record: more than 0.
  func value(
    of parameter: TextbookParameter, at index: Int
  ) throws(EventRecordError) -> Double {
    guard let value = try value(named: parameter.name, at: index) else {
      throw file.error(
        subject.records[index], parameter.name,
        .missing(
          parameter: parameter.name,
          "subject \(subject.id.quoted) has no value of it (\(parameter.meaning))"))
    }
    try check(value > 0, value, parameter.name, at: index, "more than 0")
    return value
  }

  /// A parameter of entry into a compartment at a record; nil if nobody gave it.
  func value(
    of parameter: EntryParameter, into place: Int, at index: Int
  ) throws(EventRecordError) -> Double? {
    let name = parameter.name(of: place + 1)
    guard let value = try value(named: name, at: index) else { return nil }
    switch parameter {
    case .bioavailability, .lag: try check(value >= 0, value, name, at: index, "0 or more")
    case .rate, .duration: try check(value > 0, value, name, at: index, "more than 0")
    }
    return value
  }

  private func value(named name: String, at index: Int) throws(EventRecordError) -> Double? {
    guard let cell = columns[name]?[index] else { return settings[name] }
    guard let value = Double(plain: cell) else {
      throw file.error(
        subject.records[index], name,
        "found \(cell.quoted), expected a number, or . where none is "
          + "known")
    }
    return value
  }

  private func check(
    _ isAllowed: Bool, _ value: Double, _ name: String, at index: Int, _ allowed: String
  ) throws(EventRecordError) {
    guard !isAllowed else { return }
    throw file.error(
      subject.records[index], name, "found \(value.shortest), allowed: \(allowed)")
  }
}

extension TextbookParameters {
  /// The values of the equations at a record, in the order of the model's list.
  func values(at index: Int) throws(EventRecordError) -> [Double] {
    var values: [Double] = []
    for parameter in model.parameters { values.append(try value(of: parameter, at: index)) }
    return values
  }
}
