// SPDX-License-Identifier: Apache-2.0

import Runs

extension ConcentrationTable {
  private typealias Subject = ConcentrationSamples.Subject

  /// The subjects in the order in which the table names them.
  ///
  /// - Parameters: the positions of columns.
  /// - Throws: `RunError` for a cell that is no number, for a sample without a time, and for a table
  ///   without records.
  func subjects(
    time: Int, concentration: Int, id: Int?, amount: Int?
  ) throws(RunError) -> [ConcentrationSamples.Subject] {
    var subjects: [Subject] = []
    var positions: [String: Int] = [:]
    for record in records {
      let name = try subject(of: record, id) ?? header[concentration].name
      let position = positions[name] ?? subjects.count
      if position == subjects.count { subjects.append(Subject(id: name)) }
      positions[name] = position
      if let amount, let given = try number(amount, of: record), given != 0 {
        subjects[position].amounts.append(given)
      }
      if try isDose(record), let when = try number(time, of: record) {
        subjects[position].doseTimes.append(when)
      }
      guard try !isMarked(record), let found = try self.concentration(concentration, of: record)
      else { continue }
      guard let when = try number(time, of: record) else {
        throw failure(record, time, "the time is missing")
      }
      subjects[position].add(found, at: when)
    }
    guard !subjects.isEmpty else {
      throw RunError(.value, at: .file(self.name), "there are no records")
    }
    return subjects
  }

  private func subject(of record: Record, _ id: Int?) throws(RunError) -> String? {
    guard let id else { return nil }
    guard let name = text(id, of: record) else {
      throw failure(record, id, "the subject is missing; every record needs one")
    }
    return name
  }

  /// Whether a record is a dose: EVID 1 and 4, and the 101 of some programs; 2 is another event, 3
  /// a reset.
  private func isDose(_ record: Record) throws(RunError) -> Bool {
    guard let evid else { return false }
    let event = try number(evid, of: record) ?? 0
    return event != 0 && event != 2 && event != 3
  }

  /// Whether a record says by EVID or MDV that it is no sample.
  private func isMarked(_ record: Record) throws(RunError) -> Bool {
    var isMarked = false
    for mark in [evid, mdv].compactMap({ $0 }) where try number(mark, of: record) ?? 0 != 0 {
      isMarked = true
    }
    return isMarked
  }
}

extension ConcentrationSamples.Subject {
  fileprivate mutating func add(_ found: MeasuredCell, at time: Double) {
    if found == .belowLimit { belowLimit.insert(times.count) }
    times.append(time)
    if case .number(let value) = found {
      concentrations.append(value)
    } else {
      concentrations.append(0)
    }
  }
}
