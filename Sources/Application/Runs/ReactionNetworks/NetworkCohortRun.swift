// SPDX-License-Identifier: Apache-2.0

import Dynamics
package import ReactionNetworks

/// A reaction network followed for each patient of a table, portion by portion.
package struct NetworkCohortRun: Sendable {
  /// The course of one patient.
  package struct Course: Equatable, Sendable {
    package let id: String
    /// The time and the variables, row by row.
    package var rows: [[Double]] = []
  }

  /// The columns besides the id and the time.
  package let variables: [String]
  /// The patients by their places in the table: so many at once in memory and in the lanes.
  package let portions: [Range<Int>]
  private let patients: NetworkPatients
  private let cohort: NetworkCohort
  private let moments: [Double]
  private let tolerance: Tolerance
  private let name: String

  private static let portion = 512

  /// Compiles the network.
  ///
  /// - Parameter name: what messages call its file.
  /// - Throws: ``RunError`` for a variable of the table that the model does not have, or a network
  ///   that does not fit into lanes.
  package init(
    _ network: ReactionNetwork, named name: String, for patients: NetworkPatients,
    _ request: NetworkSimulation.Request
  ) throws(RunError) {
    var request = request
    if request.variables.isEmpty { request.variables = network.changingVariables }
    try request.check(against: network)
    do throws(NetworkError) {
      cohort = try NetworkCohort(
        network, varying: patients.variables, showing: request.variables,
        amounts: request.amounts, concentrations: request.concentrations)
      moments = try request.moments()
    } catch {
      if case .unvarying(let variable, let problem) = error {
        throw RunError(
          .value, at: .table(patients.name, line: 1, part: variable), Wording(problem))
      }
      throw RunError(error, in: name)
    }
    (self.name, self.patients, variables) = (name, patients, request.variables)
    tolerance = request.tolerance
    let count = patients.patients.count
    portions = stride(from: 0, to: count, by: Self.portion).map {
      $0..<min($0 + Self.portion, count)
    }
  }

  /// Follows some patients, on the thread of the caller.
  ///
  /// - Returns: their courses, in the order of the table.
  /// - Throws: ``RunError`` at the first patient who could not be followed.
  package func courses(of portion: Range<Int>) throws(RunError) -> [Course] {
    let people = Array(patients.patients[portion])
    var courses = people.map { Course(id: $0.id) }
    let outcomes: [Result<Statistics, NetworkError>]
    do {
      outcomes = try cohort.follow(
        people.map { $0.values }, at: moments, tolerance: tolerance
      ) { patient, moment, row in
        courses[patient].rows.append([moments[moment]] + row)
      }
    } catch {
      throw RunError(error, in: name)
    }
    for case (let patient, .failure(let error)) in zip(people, outcomes) {
      throw RunError(
        .value, at: .table(patients.name, line: patient.line, part: "patient \(patient.id)"),
        Wording(error.description))
    }
    return courses
  }
}
