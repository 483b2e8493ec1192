// SPDX-License-Identifier: Apache-2.0

package import Dynamics
package import KetamineModel
import Scalars
package import Therapy

extension Treatment {
  /// Follows one person through a treatment in phases, and returns what was decided and given.
  ///
  /// What follows from it is the course of the same doses as a fixed schedule, bit by bit.
  ///
  /// - Parameters:
  ///   - bodyWeight: kg.
  ///   - isControl: whether the sessions take place without the drug.
  ///   - course: what a clinic would see of her.
  /// - Throws: `SolverError` where the equations cannot be solved within the tolerance.
  package func decided(
    _ phased: PhasedTreatment, bodyWeight: Double, isControl: Bool, seenAs course: ClinicalCourse
  ) throws(SolverError) -> FollowedProtocol {
    let model = model
    let solver = solver.byOwnSize
    var way = self.course(of: model)
    let followed = FollowedProtocol(
      StagedTreatment(phased, isControl: isControl), bodyWeight: bodyWeight, until: end)
    way.question = followed.question
    guard let published else {
      var patient = DecidedPatient(self, model, way, followed, course) {
        model.value(of: $0, at: $1)
      }
      try solver.run(model, &patient)
      return try patient.result()
    }
    let crowd = LanePreset<Double>(published, TracedPreset(published))
    crowd.admit(self, to: 0)
    var patient = DecidedPatient(self, model, way, followed, course) {
      crowd.value(of: $0, at: $1)
    }
    try solver.run(crowd, &patient)
    return try patient.result()
  }
}

/// One person by herself, about whom is decided on the way.
private struct DecidedPatient: Batch {
  typealias Number = Double

  private let person: Treatment
  private let model: KetamineModel<Double>
  private var way: Course<Double>?
  private var followed: FollowedProtocol
  private var course: ClinicalCourse
  private let value: (Observable, StateVector<Double>) -> Double
  private var failure: SolverError?

  init(
    _ person: Treatment, _ model: KetamineModel<Double>, _ way: Course<Double>,
    _ followed: FollowedProtocol, _ course: ClinicalCourse,
    value: @escaping (Observable, StateVector<Double>) -> Double
  ) {
    (self.person, self.model, self.way, self.followed) = (person, model, way, followed)
    (self.course, self.value) = (course, value)
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    defer { way = nil }
    return way
  }

  mutating func answer(
    in lane: Int, at time: Double, state: StateVector<Double>
  ) -> Answer<Double> {
    let (course, value, sessions) = (course, value, followed.sessions.count)
    let answer = followed.answer(person, model) { kind in
      course.read(kind, value(kind.observable, state), at: time, session: sessions)
    } occasion: { _ in
      nil
    }
    self.course = course.attending(followed.sessions, beside: followed.started)
    return answer
  }

  mutating func observe(_ view: LaneView<Double>) {}

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Double>
  ) {
    if case .failure(let error) = outcome { failure = error }
  }

  func result() throws(SolverError) -> FollowedProtocol {
    if let failure { throw failure }
    return followed
  }
}
