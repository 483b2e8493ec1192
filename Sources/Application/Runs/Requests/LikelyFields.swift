// SPDX-License-Identifier: Apache-2.0

import KetamineModel
package import Cohorts

/// How many people like the patient say how likely an outcome is, as text.
package struct LikelyFields: Equatable, Sendable {
  /// The field `likely`.
  package var count: String?

  package init() {}

  /// How many there are where a score is shown to people and nobody says.
  package static let usual = 1000
  private static let most = 1_000_000
}

extension LikelyFields {
  /// What a result is for.
  package enum Form: Sendable {
    /// A table to be read, where the question arises by itself.
    case table
    /// Numbers over time, for a program.
    case series
    /// Everything, for a program.
    case document
  }

  /// Who is asked.
  ///
  /// - Parameters:
  ///   - form: of what is printed.
  ///   - isReported: whether a page is made as well.
  ///   - course: says whether a score is shown.
  ///   - concurrency: who follows the people.
  package func request(
    _ form: Form, isReported: Bool, _ course: CourseRequest, on concurrency: Concurrency
  ) throws(RunError) -> LikelyRequest {
    let showsScore = try course.showsScore
    let isTable = form == .table && showsScore
    var request = LikelyRequest(
      people: isTable || isReported ? Self.usual : 0, isPrinted: isTable, on: concurrency)
    guard let count else { return request }
    request.people = try FieldText("likely", count).count(within: 0...Self.most)
    request.isAsked = request.people > 0
    request.isPrinted = true
    request.isOverTime = form == .series
    return request
  }
}

extension CourseRequest {
  /// Whether a score of symptoms is among what is looked at.
  fileprivate var showsScore: Bool {
    get throws(RunError) {
      let choice = try ObservableChoice(observables, of: Observable.all.map { $0.name })
      return [Observable.madrs, .phq9].contains { choice.contains($0.name) }
    }
  }
}
