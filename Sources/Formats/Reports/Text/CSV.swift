// SPDX-License-Identifier: Apache-2.0

import Runs

/// Comma-separated values as RFC 4180 has them, with line feeds: a field that holds a comma, a
/// quote or a line break stands in quotes, and quotes in it are doubled.
public struct CSV: Sendable {
  /// What has been written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var isAtLineStart = true

  public init() {}

  /// Writes a field of text.
  public mutating func field(_ text: String) {
    separate()
    guard text.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text.utf8 { bytes.append(contentsOf: byte == quote ? [quote, quote] : [byte]) }
    bytes.append(quote)
  }

  /// Writes a number, in the shortest form that reads back exactly.
  public mutating func field(_ value: Double) throws(ReportError) {
    guard value.isFinite else { throw .notFinite(place: "a CSV field") }
    separate()
    NumberText.append(value, to: &bytes)
  }

  /// Ends the row.
  public mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
  }

  private mutating func separate() {
    if !isAtLineStart { bytes.append(UInt8(ascii: ",")) }
    isAtLineStart = false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(byte)
  }
}

extension SimulationRecord {
  /// The course as CSV: `time [h]`, then `name [unit]` for each observable; one row a time.
  public func csvBytes() throws(ReportError) -> [UInt8] {
    try course.csvBytes()
  }
}

extension SimulationRecord.Series {
  /// The series as CSV, with units in the header.
  public func csvBytes() throws(ReportError) -> [UInt8] {
    var csv = CSV()
    csv.field("time [\(timeUnit)]")
    for observable in observables { csv.field("\(observable.name) [\(observable.unit)]") }
    csv.endRow()
    for row in times.indices {
      try csv.field(times[row])
      for observable in observables { try csv.field(observable.values[row]) }
      csv.endRow()
    }
    return csv.bytes
  }
}
