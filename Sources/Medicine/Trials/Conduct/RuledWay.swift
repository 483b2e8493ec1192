// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import KetamineModel
import Scalars
import Therapy

/// What the rules of an arm came to in one person.
struct RuledWay {
  let sessions: [Trial.ArmSession]
  /// What began besides.
  let started: [StartedTreatment]
  let decisions: [LedgerEntry]

  init(
    drug: [Double], control: [Double], _ started: [StartedTreatment], _ decisions: [LedgerEntry],
    in arm: Int, of trial: Trial
  ) {
    let all =
      drug.map { trial.session(of: arm, at: $0, isControl: false) }
      + control.map { trial.session(of: arm, at: $0, isControl: true) }
    sessions = all.sorted { $0.start < $1.start }
    (self.started, self.decisions) = (started, decisions)
  }

  /// What of it began before somebody stopped (h).
  func started(before stop: Double) -> [StartedTreatment] {
    started.filter { $0.start < stop }.map { $0.later(by: 0, until: stop) }
  }
}

extension TrialConduct {
  /// The way of somebody through an arm with rules; nil where its sessions are fixed.
  ///
  /// - Parameters:
  ///   - courses: those of the people who get the drug.
  ///   - place: hers among them.
  /// - Throws: ``BatchError`` for a dose that she may not be given.
  func way(
    of applicant: Applicant, in arm: Int, _ courses: DrugCourses, at place: Int, until end: Double
  ) throws(BatchError) -> RuledWay? {
    guard let staged = trial.stages(of: arm) else { return nil }
    if let result = courses.result(ofPerson: place) {
      return RuledWay(
        drug: result.treatment.sessionStarts, control: result.controlSessions, result.started,
        result.ledger, in: arm, of: trial)
    }
    let followed: FollowedProtocol
    do { followed = try wayWithoutDrug(of: applicant.person, staged, until: end) } catch {
      throw BatchError(
        index: applicant.index, id: applicant.person.id, reason: .treatment(error))
    }
    return RuledWay(
      drug: [], control: followed.controlSessions, followed.started, followed.ledger, in: arm,
      of: trial)
  }

  /// Rules are asked of who gets none of the drug as well: nothing of her model moves, so that its values
  /// at rest are read with her own course and the rater's error.
  private func wayWithoutDrug(
    of person: VirtualPatient, _ staged: StagedTreatment, until end: Double
  ) throws(TherapyError) -> FollowedProtocol {
    let treatment = try moments.batch.treatment(person)
    let model = treatment.model
    var followed = FollowedProtocol(staged, bodyWeight: person.patient.weight, until: end)
    let own = moments.batch.population.course(of: person, sessions: [])
    while followed.question < end {
      let (time, count) = (followed.question, followed.sessions.count)
      let course = own.attending(followed.sessions, withDrug: [], beside: followed.started)
      _ = followed.answer(treatment, model) { kind in
        course.read(kind, kind.atRest(in: person), at: time, session: count)
      } occasion: { _ in
        nil
      }
    }
    if let refusal = followed.refusal { throw refusal }
    return followed
  }
}

extension ReadingKind {
  /// What the model gives of somebody who gets no drug.
  fileprivate func atRest(in person: VirtualPatient) -> Double {
    switch self {
    case .madrs: person.baselineMADRS
    case .phq9:
      PHQ9.expectedBaseline(
        madrs: person.baselineMADRS, oddsRatio: person.parameters.oddsRatioOfPHQ9)
    case .cadss, .systolic, .diastolic: 0
    }
  }
}
