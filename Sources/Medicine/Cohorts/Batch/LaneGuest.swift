// SPDX-License-Identifier: Apache-2.0

import Scalars
import Dynamics
import Instruments
import KetamineModel
import Therapy

/// A patient of a cohort while in a lane, with what is known of her so far.
final class LaneGuest {
  let patient: VirtualPatient
  private(set) var treatment: Treatment
  /// Her way through phases and rules; nil where her sessions are fixed.
  private var followed: FollowedProtocol?
  /// Her place in the block.
  let slot: Int
  /// What a clinic would see of her scores.
  private(set) var course: ClinicalCourse
  let moments: Moments
  /// Her states, her doses and her moments, for the solver.
  private(set) var way: Course<Double>
  private let model: KetamineModel<Double>

  /// The peaks of the sessions that are over.
  var dissociation: [Peak] = []
  var pressure: [Peak] = []
  /// The best score so far.
  var best: BestScore
  /// The score in the middle and at the end of the step that is being looked at.
  var (middle, end) = (Peak(time: 0, value: 0), Peak(time: 0, value: 0))
  var exposures: [PersonalExposure] = []
  /// The model's MADRS total at each time of the endpoints.
  var madrs: [Double]
  /// Something that cannot be printed.
  var problem: NotFinite?

  /// - Parameter known: the moments of an earlier patient, taken over where they serve her as well.
  /// - Throws: what the plan's treatment throws, for a dose that nobody may be given.
  init(
    _ patient: VirtualPatient, slot: Int, _ plan: BatchPlan, _ known: inout Moments?
  ) throws(TherapyError) {
    var treatment = try plan.treatment(patient)
    followed = plan.staged.map {
      FollowedProtocol($0, bodyWeight: patient.patient.weight, until: treatment.end)
    }
    treatment.sessionsWithoutDrug = plan.sessions ?? []
    let sessions = plan.sessions ?? treatment.sessionStarts
    treatment.occasions = plan.population.occasions(of: patient, sessions: sessions.count)
    model = treatment.model
    if let known, known.serve(until: treatment.end) {
      moments = known
    } else {
      moments = Moments(plan, until: treatment.end)
      known = moments
    }
    way = treatment.course(of: model, showing: moments.times)
    way.question = followed?.question ?? .infinity
    var seen = plan.population.course(of: patient, sessions: sessions)
    if !plan.beside.isEmpty { seen = seen.attending(sessions, beside: plan.beside) }
    course = plan.isControl || plan.sessions != nil ? seen.ofControl : seen
    best = BestScore(baseline: treatment.baselineMADRS)
    madrs = plan.endpointTimes.map { _ in .nan }
    (self.patient, self.treatment, self.slot) = (patient, treatment, slot)
  }

  /// Turns the model's scores in a row of values into what the clinic sees, and looks for what cannot
  /// be printed.
  ///
  /// - Parameters:
  ///   - scores: the places of the scores in the row.
  ///   - time: the place of the row's time in the plan.
  func look(
    at row: UnsafeMutablePointer<Double>, at time: Int, _ plan: BatchPlan, _ scores: [Int]
  ) {
    for place in scores {
      row[place] = course.seen(row[place], of: plan.observables[place], at: plan.times[time])
    }
    var nothing = 0.0
    for place in plan.observables.indices { nothing += row[place] - row[place] }
    guard nothing != 0 else { return }
    let place = plan.observables.indices.first { !row[$0].isFinite } ?? 0
    problem = NotFinite(name: plan.observables[place].name, time: plan.times[time])
  }

  /// Decides about her at the time of her question (h).
  ///
  /// - Parameter value: of an observable in her lane.
  func answer(
    at time: Double, _ plan: BatchPlan, _ value: (Observable) -> Double
  ) -> Answer<Double> {
    guard var path = followed else { return Answer() }
    followed = nil
    let (course, sessions) = (course, path.sessions.count)
    let answer = path.answer(treatment, model) { kind in
      course.read(kind, value(kind.observable), at: time, session: sessions)
    } occasion: { [patient] in
      plan.population.occasion(of: patient, session: $0)
    }
    if !answer.events.isEmpty || !path.started.isEmpty {
      self.course = course.attending(path.sessions, beside: plan.beside + path.started)
    }
    followed = path
    return answer
  }

  /// Takes what she was given for her treatment, now that all is decided.
  ///
  /// - Throws: `TherapyError`, if a dose was refused.
  func finish(_ plan: BatchPlan) throws(TherapyError) {
    guard let followed, let staged = plan.staged else { return }
    treatment = try followed.realised(treatment, isOrderedByMass: !staged.isPerBodyWeight)
  }

  /// When the session after those that are over begins, h; never where there is none that is known.
  var nextSession: Double {
    let starts = followed.map { $0.sessions } ?? treatment.sessionsFollowed
    return dissociation.count + 1 < starts.count ? starts[dissociation.count + 1] : .infinity
  }

  /// The score that would be seen on average over raters.
  func expected(_ madrs: Double, at time: Double) -> Peak {
    Peak(time: time, value: course.expected(madrs, of: .madrs, at: time))
  }

  /// What stands beside her values over time.
  func result(_ statistics: Statistics, _ plan: BatchPlan) -> PatientBlock.Result {
    return PatientBlock.Result(
      patient: patient, treatment: treatment, endpoints: endpoints(plan),
      exposures: exposures, statistics: statistics, ledger: followed?.ledger ?? [],
      started: followed?.started ?? [], controlSessions: followed?.controlSessions ?? [])
  }

  private func endpoints(_ plan: BatchPlan) -> [Endpoint] {
    guard !plan.endpointTimes.isEmpty else { return [] }
    let mood = zip(plan.endpointTimes, madrs).flatMap { time, score in
      Endpoint.ofMood(
        score: course.seen(score, of: .madrs, at: time), baseline: treatment.baselineMADRS,
        at: time, remission: plan.population.setting?.remission ?? .standard)
    }
    return mood
      + Endpoint.ofPeaks(
        cadss: dissociation, systolicChange: pressure, fromSessionsAt: treatment.sessionsFollowed,
        in: model)
      + Endpoint.ofBest(best)
  }
}
