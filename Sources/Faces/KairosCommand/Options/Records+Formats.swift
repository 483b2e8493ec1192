// SPDX-License-Identifier: Apache-2.0

import Encodings
import Reports
import Runs

/// What is printed as a table as wide as the terminal, as CSV and as JSON.
protocol PrintedRecord {
  var json: JSON { get }
  func table(width: Int) -> String
  func csvBytes() throws(UnwritableNumber) -> [UInt8]
}

extension PrintedRecord {
  func bytes(as format: OutputOptions.Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(table(width: TerminalWidth.columns).visibleLines.utf8)
    case .csv: try csvBytes()
    case .json: try json.bytes()
    }
  }
}

extension ComparisonRecord: PrintedRecord {}
extension CohortComparisonRecord: PrintedRecord {}
extension CohortRecord: PrintedRecord {}
extension ScanRecord: PrintedRecord {}
extension TrialRecord: PrintedRecord {}

extension Individuals {
  func bytes(as format: OutputOptions.Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(table().visibleLines.utf8)
    case .csv: try csvBytes()
    case .json: try jsonBytes()
    }
  }
}
