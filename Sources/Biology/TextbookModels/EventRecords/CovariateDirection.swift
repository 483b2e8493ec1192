// SPDX-License-Identifier: Apache-2.0

import Encodings

/// How a value that changes from record to record is read between them.
package enum CovariateDirection: String, CaseIterable, Sendable {
  /// NONMEM's way, next observation carried backward: a record's value holds back to the record
  /// before.
  case back
  /// Last observation carried forward: a record's value holds until the next.
  case forward

  /// The record whose values hold from the record before `index` to this one.
  package func governing(_ index: Int) -> Int {
    self == .back ? index : max(index - 1, 0)
  }
}

extension EventRecords.Subject {
  /// The cells of one of the model's own columns, one for each record; last observation carried
  /// forward: where a cell is missing, the last before it stands in, and before the first of them the
  /// first. Nil if all are missing.
  package func cells(at place: Int) -> [String]? {
    let found = rows.map { row in
      row[place].isMissingValue ? nil : row[place]
    }
    guard var last = found.compactMap({ $0 }).first else { return nil }
    return found.map { cell in
      last = cell ?? last
      return last
    }
  }
}
