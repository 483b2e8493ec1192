// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
package import Runs

extension DataRecord {
  /// The record for a terminal: what was read, what the model gives at each time, the warnings.
  package func table() -> String {
    let who = subjects.count == 1 ? "1 subject" : "\(subjects.count) subjects"
    let title = "\(who) · \(model.name) \(model.version)"
    let counts = "\(counts.doses) dose records, \(counts.observations) measurements"
    let sets = model.sets.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    let head = [title, String(repeating: "=", count: title.count), counts]
    let sections = [head + (sets.isEmpty ? [] : ["Set: " + sets]), [rows], remarks]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var remarks: [String] {
    notes.map { "Note: " + $0 } + warnings.map { "Warning: " + $0 }
      + refused.map { "Left out: subject \($0.id.quoted): " + $0.reason }
  }

  private var rows: String {
    let columns = isChosen ? chosenColumns : predictionColumns
    return TextTable(
      headings: [["id"], ["time", "[\(timeUnit)]"], ["after dose"], ["measured"]]
        + columns.map { $0.heading },
      rows: subjects.enumerated().flatMap { place, subject in
        subject.times.indices.map { look in
          let row = subject.rows[look]
          return [
            subject.id, NumberText.exact(subject.times[look]),
            row.timeAfterDose.map(Self.shown) ?? ".",
            row.words ?? row.measurement.map(Self.shown) ?? ".",
          ] + columns.map { $0.cell(place, look) }
        }
      },
      alignments: [.left, .right, .right, .right] + columns.map { $0.alignment }
    ).text
  }

  /// A column that tells what the model gives.
  private struct Column {
    let heading: [String]
    let alignment: TextTable.Alignment
    /// Of a subject at one of the times.
    let cell: (Int, Int) -> String
  }

  /// The observables that were asked for.
  private var chosenColumns: [Column] {
    let observables = subjects.first?.observables ?? []
    return observables.indices.map { index in
      Column(
        heading: [observables[index].name, "[\(observables[index].unit)]"], alignment: .right
      ) { subject, look in
        Self.shown(subjects[subject].observables[index].values[look])
      }
    }
  }

  /// What was measured, by its name in the heading, or behind each value where it differs.
  private var predictionColumns: [Column] {
    let value = { (subject: Int, look: Int) in
      subjects[subject].rows[look].prediction.map(Self.shown) ?? "."
    }
    let quantities = Set(subjects.flatMap { $0.rows.compactMap { $0.quantity } })
    guard quantities.count > 1 else {
      let heading = quantities.first.map { ["predicted", $0.name, "[\($0.unit)]"] }
      return [Column(heading: heading ?? ["predicted"], alignment: .right, cell: value)]
    }
    let quantity = Column(heading: ["quantity"], alignment: .left) { subject, look in
      subjects[subject].rows[look].quantity.map { "\($0.name) [\($0.unit)]" } ?? "."
    }
    return [Column(heading: ["predicted"], alignment: .right, cell: value), quantity]
  }

  private static func shown(_ value: Double) -> String { NumberText.short(value, significant: 5) }
}
