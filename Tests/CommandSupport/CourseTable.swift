// SPDX-License-Identifier: Apache-2.0

/// A course in CSV, read back.
public struct CourseTable: Sendable {
  public let header: [String]
  public let rows: [[Double]]

  /// Nil if a cell is no number, or a row has not as many cells as the header.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    guard let first = lines.first else { return nil }
    header = first
    rows = lines.dropFirst().map { $0.compactMap { Double($0) } }
    guard rows.allSatisfy({ $0.count == first.count }) else { return nil }
  }

  public var times: [Double] { rows.map { $0[0] } }

  /// The name of a column without its unit.
  public var names: [Substring] { header.map { $0.prefix { $0 != " " } } }

  /// The values of an observable.
  public func values(of name: String) -> [Double]? {
    guard let column = names.firstIndex(where: { $0 == name }) else { return nil }
    return rows.map { $0[column] }
  }

  /// An observable at a time of the table (h).
  public func value(of name: String, at time: Double) -> Double? {
    guard let row = times.firstIndex(where: { abs($0 - time) < 1e-9 }) else { return nil }
    return values(of: name)?[row]
  }
}
