// SPDX-License-Identifier: Apache-2.0

/// How a value that changes from record to record is read between them.
public enum CovariateDirection: String, CaseIterable, Sendable {
  /// NONMEM's way: a record's value holds back to the record before.
  case back
  /// A record's value holds until the next.
  case forward

  /// The record whose values hold from the record before `index` to this one.
  public func governing(_ index: Int) -> Int {
    self == .back ? index : max(index - 1, 0)
  }
}

extension EventFile.Subject {
  /// The cells of one of the model's own columns, one for each record. Where one is missing, the last
  /// before it stands in, and before the first of them the first; nil if all are missing.
  public func cells(at place: Int) -> [String]? {
    let found = rows.map { row in
      row.cells[place].isEmpty || row.cells[place] == "." ? nil : row.cells[place]
    }
    guard var last = found.compactMap({ $0 }).first else { return nil }
    return found.map { cell in
      last = cell ?? last
      return last
    }
  }
}
