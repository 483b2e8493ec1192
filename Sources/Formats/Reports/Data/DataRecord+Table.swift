// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Runs

extension DataRecord {
  /// The record for a terminal: what was read, what the model gives at each time, the warnings.
  package func table() -> String {
    let who = subjects.count == 1 ? "1 subject" : "\(subjects.count) subjects"
    let title = "\(who) · \(model.name) \(model.version)"
    let counts = "\(counts.doses) dose records, \(counts.observations) measurements"
    let sets = model.sets.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    let head = [title, String(repeating: "=", count: title.count), counts]
    let remarks = warnings.map { "Warning: " + $0 }
    let sections = [head + (sets.isEmpty ? [] : ["Set: " + sets]), [rows], remarks]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var rows: String {
    TextTable(
      headings: [["id"], ["time", "[\(timeUnit)]"], ["after dose"], ["measured"], ["predicted"]],
      rows: subjects.flatMap { subject in
        zip(subject.times, subject.rows).map { time, row in
          [
            subject.id, NumberText.exact(time), row.timeAfterDose.map(Self.shown) ?? ".",
            row.measurement.map(Self.shown) ?? ".", Self.shown(row.prediction),
          ]
        }
      },
      alignments: [.left, .right, .right, .right, .right]
    ).text
  }

  private static func shown(_ value: Double) -> String { NumberText.short(value, significant: 5) }
}
