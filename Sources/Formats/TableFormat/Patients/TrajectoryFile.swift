// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
package import Files
import KetamineModel
import Reports
package import Runs

/// Every patient of a cohort at every time, one row each, written as they come.
package final class TrajectoryFile: PatientStream, @unchecked Sendable {
  private let file: StreamedFile
  private let plan: BatchPlan

  /// Opens the file and writes the header: `id`, `time [h]`, `name [unit]` for each observable.
  ///
  /// - Parameter group: the outputs that it appears with.
  package init(_ path: String, _ plan: BatchPlan, in group: OutputGroup) throws {
    file = try group.open(path)
    self.plan = plan
    var header = CSVWriter()
    header.field("id")
    header.field("time [h]")
    for observable in plan.observables { header.field("\(observable.name) [\(observable.unit)]") }
    header.endRow()
    try file.write(header.bytes)
  }

  /// The rows of some patients.
  package func text(of block: PatientBlock) throws(RunError) -> [UInt8] {
    do { return try rows(of: block) } catch { throw RunError.notFinite(error.place) }
  }

  private func rows(of block: PatientBlock) throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    for (slot, result) in block.results.enumerated() {
      for (row, time) in plan.times.enumerated() {
        csv.field(result.patient.id)
        try csv.field(time)
        for observable in plan.observables.indices {
          try csv.field(block[plan.cell(time: row, observable: observable), slot])
        }
        csv.endRow()
      }
    }
    return csv.bytes
  }

  /// Adds rows; one thread at a time.
  package func write(_ bytes: [UInt8]) throws(RunError) {
    do { try file.write(bytes) } catch { throw RunError(error) }
  }
}
