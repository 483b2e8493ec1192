// SPDX-License-Identifier: Apache-2.0

import Cascade
import Dynamics
import Foundation
import ReactionNetworks
import SBMLFormat

extension Measure {
  /// Many patients of the benchmark model as its SBML file says it, on one thread.
  ///
  /// Reading and compiling the file is not counted, as with the peers; making the patients from the
  /// rows of the table is.
  func sbml() throws {
    guard let file = options.text("model"), let table = options.text("table") else {
      throw Misuse.missing("model or --table")
    }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw Misuse.unreadable(file)
    }
    let names = CascadeState.allCases.map { "\($0)" }
    let model = try NetworkCohort(
      ReactionNetwork(sbml: [UInt8](bytes)), varying: header(of: table), showing: names)
    let known = try rows(in: table)
    let patients = (0..<patientCount).map { known[$0 % known.count] }
    let trajectories = Trajectories(
      patients: min(1000, patientCount), moments: CascadePatient.moments.count,
      states: names.count)
    try repeated(trajectories) { total in
      let outcomes = try? model.follow(
        patients, at: CascadePatient.moments, tolerance: solver.tolerance
      ) { patient, moment, row in
        let target = trajectories.states(of: patient, at: moment)
        for index in row.indices { target[index] = row[index] }
      }
      for outcome in outcomes ?? [] { total.add(outcome) }
    }
  }
}

extension Total {
  fileprivate func add(_ outcome: Result<Statistics, NetworkError>) {
    switch outcome {
    case .success(let statistics): add(statistics.stiff, failures: 0)
    case .failure: add(Statistics.Work(), failures: 1)
    }
  }
}
