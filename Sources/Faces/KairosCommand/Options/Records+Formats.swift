// SPDX-License-Identifier: Apache-2.0

import Encodings
import Reports
import Runs

extension ComparisonRecord {
  func bytes(as format: OutputOptions.Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(table(width: TerminalWidth.columns).visibleLines.utf8)
    case .csv: try csvBytes()
    case .json: try json.bytes()
    }
  }
}

extension Individuals {
  func bytes(as format: OutputOptions.Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(table().visibleLines.utf8)
    case .csv: try csvBytes()
    case .json: try jsonBytes()
    }
  }
}

extension CohortRecord {
  func bytes(as format: OutputOptions.Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(table().visibleLines.utf8)
    case .csv: try csvBytes()
    case .json: try jsonBytes()
    }
  }
}
