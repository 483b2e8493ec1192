// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
package import Files
import Reports
package import Runs

/// A row for each patient of a cohort, or of a part of it: `--individuals`.
package final class IndividualsFile: PatientStream, @unchecked Sendable {
  private let file: StreamedFile
  private let table: IndividualTable
  /// The index of the first patient, whose block brings the headings.
  private let first: Int

  /// - Parameter group: the outputs that it appears with.
  package init(_ path: String, _ run: CohortRun, in group: OutputGroup) throws(OutputError) {
    file = try group.open(path)
    table = IndividualTable(run.plan)
    first = run.request.patients.lowerBound
  }

  package func text(of block: PatientBlock) throws(RunError) -> [UInt8] {
    guard let someone = block.results.first else { return [] }
    let heading = someone.patient.index == first ? table.csvHeading(like: someone) : []
    do { return heading + (try table.csvRows(of: block.results)) } catch {
      throw RunError.notFinite(error.place)
    }
  }

  package func write(_ bytes: [UInt8]) throws(RunError) {
    do { try file.write(bytes) } catch { throw RunError(error) }
  }
}
