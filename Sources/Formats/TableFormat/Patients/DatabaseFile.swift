// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
package import Files
package import Runs

/// A cohort as a database: `--output FILE.sqlite`.
package final class DatabaseFile: PatientStream, @unchecked Sendable {
  /// How names of such files end.
  package static let ending = ".sqlite"

  private let database: CohortDatabase
  private let table: IndividualTable
  /// The index of the first patient, whose block brings the columns.
  private let first: Int

  /// - Parameter group: the outputs that it appears with.
  package init(_ path: String, _ run: CohortRun, in group: OutputGroup) throws {
    guard let temporary = try group.open(path).temporary else {
      throw RunError(.unwritable, "\(path) is no regular file, which a database has to be")
    }
    database = try CohortDatabase(temporary, named: path)
    table = IndividualTable(run.plan)
    first = run.request.patients.lowerBound
  }

  package func text(of block: PatientBlock) throws(RunError) -> [UInt8] {
    table.bytes(
      of: block.results, hasColumns: block.results.first?.patient.index == first)
  }

  package func write(_ bytes: [UInt8]) throws(RunError) {
    let rows: IndividualTable.Rows
    do { rows = try IndividualTable.Rows(bytes) } catch {
      throw RunError(.defect, "the rows of patients were lost on their way")
    }
    do {
      if !rows.columns.isEmpty { try database.begin(rows.columns) }
      for row in rows.rows { try database.add(row) }
    } catch {
      throw RunError(.unwritable, Wording(error.description))
    }
  }

  /// Adds what is known of the whole cohort.
  package func finish(_ record: CohortRecord) throws { try database.finish(record) }
}
