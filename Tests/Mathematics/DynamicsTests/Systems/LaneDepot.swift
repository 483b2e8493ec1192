// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// A depot that empties into a centre that is emptied, and a slow effect of what is there.
///
/// Written over any laned scalar, its coefficients in memory that a batch writes lane by lane.
final class LaneDepot<Number: LanedScalar<Double>>: DifferentiableSystem, @unchecked Sendable {
  /// Absorption, elimination, rate of the effect (1/h), and the power that its drive is raised to.
  let coefficients = UnsafeMutablePointer<Number>.allocate(capacity: 4)
  let factorization = SparseLU(pattern())

  init() { coefficients.initialize(repeating: 1, count: 4) }

  deinit { coefficients.deallocate() }

  var dimension: Int { 3 }
  var jacobianPattern: SparsityPattern { Self.pattern() }

  static func pattern() -> SparsityPattern {
    SparsityPattern(dimension: 3, rows: [0, 1, 1, 2, 2], columns: [0, 0, 1, 1, 2])
  }

  func derivatives(of y: StateVector<Number>, at t: Number, into dy: StateVector<Number>) {
    let p = coefficients
    dy[0] = -p[0] * y[0]
    dy[1] = p[0] * y[0] - p[1] * y[1]
    dy[2] = p[2] * (Number.power(1 + y[1], p[3]) - y[2])
  }

  func jacobian(at y: StateVector<Number>, time t: Number, into j: StateVector<Number>) {
    let p = coefficients
    j[0] = -p[0]
    j[1] = p[0]
    j[2] = -p[1]
    j[3] = p[2] * p[3] * Number.power(1 + y[1], p[3] - 1)
    j[4] = -p[2]
  }
}

/// A patient of `LaneDepot`: the coefficients and the course.
struct DepotPatient {
  var coefficients: [Double]
  var course: Course<Double>
}

extension DepotPatient {
  /// Patients who differ in everything: rates, doses, times, length of stay.
  static func various(_ index: Int) -> DepotPatient {
    let x = Double(index)
    var timeline = Timeline<Double>()
    timeline.add(10 + x, to: 0, at: 0)
    timeline.infuse(3 + x / 7, into: 1, from: 5, to: 7 + x / 3)
    timeline.insert(Event(at: 20, .set(0, to: 4)))
    let end = 24 + 5 * x.truncatingRemainder(dividingBy: 4)
    return DepotPatient(
      coefficients: [1 + x / 10, 0.2 + x / 50, 0.05, 0.5 + x / 40],
      course: Course(
        from: [0, 0, 1], end: end, timeline: timeline,
        showing: [0, 0.5, 1, 5, 5, 7, 20, 22 + x / 30, end]))
  }
}

/// Keeps all that is seen of patients.
struct DepotBatch<Number: LanedScalar<Double>>: Batch {
  let system = LaneDepot<Number>()
  let patients: [DepotPatient]
  var next = 0
  var guests = [Int](repeating: 0, count: Number.laneCount)
  /// For each patient, what was seen at each moment.
  var seen: [[[Double]]]
  var outcomes: [Result<Statistics, SolverError>?]

  init(_ patients: [DepotPatient]) {
    self.patients = patients
    seen = patients.map { $0.course.moments.map { _ in [] } }
    outcomes = patients.map { _ in nil }
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    guard next < patients.count else { return nil }
    guests[lane] = next
    next += 1
    let patient = patients[guests[lane]]
    for (i, value) in patient.coefficients.enumerated() { system.coefficients[i][lane] = value }
    return patient.course
  }

  mutating func observe(_ view: LaneView<Number>) {
    for lane in view.shownLanes {
      let moment = view.moment(of: lane)
      #expect(view.time[lane] == patients[guests[lane]].course.moments[moment])
      seen[guests[lane]][moment] = (0..<view.state.count).map { view.state[$0][lane] }
    }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Number>
  ) {
    outcomes[guests[lane]] = outcome
  }

  /// Follows these patients, all at once.
  static func following(
    _ patients: [DepotPatient], with solver: Solver = Solver(tolerance: .ofPeaks)
  ) throws -> DepotBatch {
    var batch = DepotBatch(patients)
    try solver.run(batch.system, &batch)
    return batch
  }
}
