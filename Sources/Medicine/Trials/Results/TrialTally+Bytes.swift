// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Statistics

// The counts, each behind the other; the failures by name; the sums.

extension TrialTally {
  package func write(to writer: inout ByteWriter) {
    for count in counts { writer.write(UInt64(count)) }
    let names = failures.keys.sorted()
    writer.write(UInt64(names.count))
    for name in names {
      writer.write(text: Array(name.utf8))
      writer.write(UInt64(failures[name] ?? 0))
    }
    writeDecisions(to: &writer)
    sums.write(to: &writer)
  }

  /// Fills an empty tally with what was written.
  package func read(from reader: inout ByteReader) throws(DamagedBytes) {
    for place in counts.indices { counts[place] = try reader.count(upTo: .max) }
    for _ in 0..<(try reader.count(upTo: 1 << 20)) {
      let name = String(decoding: try reader.text(), as: UTF8.self)
      failures[name] = try reader.count(upTo: .max)
    }
    try readDecisions(from: &reader)
    try sums.read(from: &reader)
  }
}

extension Truth {
  package func write(to writer: inout ByteWriter) {
    for count in counts { writer.write(UInt64(count)) }
    sums.write(to: &writer)
    for place in trial.analyses.indices where trial.analyses[place].method.isOfTimes {
      (times[place] ?? RelapseTimes()).write(to: &writer)
    }
  }

  /// Fills an empty one with what was written.
  package func read(from reader: inout ByteReader) throws(DamagedBytes) {
    for place in counts.indices { counts[place] = try reader.count(upTo: .max) }
    try sums.read(from: &reader)
    for place in trial.analyses.indices where trial.analyses[place].method.isOfTimes {
      times[place] = try RelapseTimes(from: &reader)
    }
  }
}
