// SPDX-License-Identifier: Apache-2.0

import Encodings
import Therapy

extension TrialTally {
  /// What a rule did in an arm.
  package struct Decided: Hashable, Comparable, Sendable {
    package let arm: Int
    /// The name of the rule, or what of the plan decided.
    package let rule: String
    /// As `raise`, `hold`, `phase`.
    package let change: String

    package static func < (one: Decided, other: Decided) -> Bool {
      (one.arm, one.rule, one.change) < (other.arm, other.rule, other.change)
    }
  }

  /// On how many people it acted, and how often in all.
  package struct Frequency: Equatable, Sendable {
    package var people = 0
    package var times = 0
  }

  func addDecisions(of record: PatientRecord) {
    var own: [Decided: Int] = [:]
    for decision in record.decisions {
      let key = Decided(arm: record.arm, rule: decision.rule, change: decision.change.name)
      own[key, default: 0] += 1
    }
    for (key, times) in own {
      decisions[key, default: Frequency()].people += 1
      decisions[key, default: Frequency()].times += times
    }
  }

  func writeDecisions(to writer: inout ByteWriter) {
    writer.write(UInt64(decisions.count))
    for (key, frequency) in decisions.sorted(by: { $0.key < $1.key }) {
      writer.write(UInt64(key.arm))
      writer.write(text: Array(key.rule.utf8))
      writer.write(text: Array(key.change.utf8))
      writer.write(UInt64(frequency.people))
      writer.write(UInt64(frequency.times))
    }
  }

  func readDecisions(from reader: inout ByteReader) throws(DamagedBytes) {
    for _ in 0..<(try reader.count(upTo: 1 << 20)) {
      let arm = try reader.count(upTo: trial.arms.count - 1)
      let rule = String(decoding: try reader.text(), as: UTF8.self)
      let change = String(decoding: try reader.text(), as: UTF8.self)
      let (people, times) = (try reader.count(upTo: .max), try reader.count(upTo: .max))
      decisions[Decided(arm: arm, rule: rule, change: change)] = Frequency(
        people: people, times: times)
    }
  }
}
