// SPDX-License-Identifier: Apache-2.0

/// Several treatments of one patient side by side, as everything prints them.
package struct ComparisonRecord: Sendable {
  /// The treatments; the first is the one that the others are compared with.
  package let entries: [Entry]
  /// Whether doses were scaled until areas under plasma ketamine were those of the first treatment.
  package let isAtEqualExposure: Bool

  /// One treatment, followed.
  package struct Entry: Sendable {
    /// What it is called, differently from the others.
    package let name: String
    /// What its doses were multiplied with, before rounding; nil if they were not.
    package let factor: Double?
    /// The numbers that are compared, the same in each treatment.
    package let results: [Result]
    package let record: SimulationRecord

    package init(name: String, factor: Double?, results: [Result], record: SimulationRecord) {
      self.name = name
      self.factor = factor
      self.results = results
      self.record = record
    }
  }

  /// One number.
  package struct Result: Sendable, Equatable {
    /// As `cadss.peak`.
    package let name: String
    /// What it is, in a few words.
    package let definition: String
    /// In UCUM; `1` for a pure number.
    package let unit: String
    package let value: Double

    package init(_ name: String, _ definition: String, _ unit: String, _ value: Double) {
      self.name = name
      self.definition = definition
      self.unit = unit
      self.value = value
    }

    /// As `cadss.peak` or `plasma.ketamine.peak [ng/mL]`.
    package var heading: String { unit == "1" ? name : "\(name) [\(unit)]" }
  }

  /// - Throws: ``RunError`` when there is nothing to compare, a name occurs twice, or a number is not
  ///   finite.
  package init(_ entries: [Entry], isAtEqualExposure: Bool) throws(RunError) {
    self.entries = entries
    self.isAtEqualExposure = isAtEqualExposure
    guard !entries.isEmpty else { throw .noTimes }
    var names: Set<String> = []
    for entry in entries {
      guard names.insert(entry.name).inserted else { throw .duplicateName(entry.name) }
      try entry.check()
    }
  }

  /// What can be compared: the results of all treatments, each once, in the order of the first that
  /// has it.
  package var rows: [Result] {
    var headings: Set<String> = []
    var rows: [Result] = []
    for entry in entries {
      var place = rows.startIndex
      for result in entry.results {
        if headings.insert(result.heading).inserted { rows.insert(result, at: place) }
        place = (rows.firstIndex { $0.heading == result.heading } ?? place) + 1
      }
    }
    return rows
  }

  /// The warnings of all treatments, each once, after the names of those that they are about.
  package var warnings: [String] {
    var names: [String: [String]] = [:]
    var order: [String] = []
    for entry in entries {
      for warning in entry.record.warnings {
        if names[warning] == nil { order.append(warning) }
        names[warning, default: []].append(entry.name)
      }
    }
    return order.map { warning in
      let about = names[warning] ?? []
      return about.count == entries.count ? warning : about.joined(separator: "; ") + ": " + warning
    }
  }
}

extension ComparisonRecord.Entry {
  /// Its number in a row; nil where this treatment has none.
  package func value(of row: ComparisonRecord.Result) -> Double? {
    results.first { $0.heading == row.heading }?.value
  }

  fileprivate func check() throws(RunError) {
    for result in results where !result.value.isFinite {
      throw .notFinite("\(result.name) of \(name)")
    }
  }
}
