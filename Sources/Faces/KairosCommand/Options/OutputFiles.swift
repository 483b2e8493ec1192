// SPDX-License-Identifier: Apache-2.0

import Files

/// Where the result of a run goes, and the page beside it: opened before anything is computed, and
/// written all or none.
struct OutputFiles {
  /// For what a command writes besides.
  let group = OutputGroup()
  private let result: StreamedFile?
  private let report: StreamedFile?

  /// Says what runs that were killed left beside them.
  ///
  /// - Parameters:
  ///   - result: a path; nil for standard output.
  ///   - report: a path; nil where there is no page.
  /// - Throws: `OutputError`.
  init(_ result: String?, report: String? = nil) throws(OutputError) {
    AbandonedFiles.tell(in: [result, report].map { $0.map { Folder(of: $0) } })
    let group = group
    self.result = try result.map { path throws(OutputError) in try group.open(path) }
    self.report = try report.map { path throws(OutputError) in try group.open(path) }
  }

  /// Writes all there is, and puts it in its place.
  ///
  /// - Parameter page: what the report holds; asked for only where there is one.
  func write(_ bytes: [UInt8], page: () throws -> String = { "" }) throws {
    if let report { try report.write(Array(page().utf8)) }
    guard let result else { return try group.finish(printing: bytes) }
    try result.write(bytes)
    try group.finish()
  }
}
