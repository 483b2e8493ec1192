// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Scalars
import Therapy

/// What a rater would see of one person at any moment of her way through an arm.
struct Sight {
  private let moments: TrialMoments
  private let applicant: Applicant
  private let course: ClinicalCourse
  private let raterNoise: Double
  private let belief: Belief
  private let study: StudyEffect
  /// The sessions that she comes to, with what she feels in each.
  let sessions: [Attended]
  /// Whether other treatments stand in place of sessions: what they do was measured with whatever
  /// people expected of them.
  private let isBeliefWithoutEffect: Bool
  private let courses: DrugCourses
  private let place: Int
  /// The score that was recorded before treatment.
  let baseline: Double
  /// What the model takes it for: without what a rater added.
  private let trueBaseline: Double

  /// A session that she comes to.
  struct Attended {
    let start: Double
    let control: Control?
    /// How much it feels like the drug.
    var cue: Double
  }

  /// - Parameters:
  ///   - sedates: whether a control that sedates people does so in one of her sessions, counted from 0.
  ///   - place: hers among the people of the courses.
  ///   - stop: when she stops the treatment, h.
  ///   - way: what the rules of the arm came to; nil where its sessions are fixed.
  init(
    of applicant: Applicant, in arm: Int, _ courses: DrugCourses, at place: Int,
    _ moments: TrialMoments, stop: Double, study: StudyEffect, way: RuledWay?,
    sedates: (Int, Double) -> Bool
  ) {
    let trial = moments.trial
    let population = moments.batch.population
    let belief = Belief(trial.belief, chance: trial.chanceOfDrug(of: arm))
    isBeliefWithoutEffect = trial.arms[arm].interventions[trial.comparedPeriod].isOtherTreatment
    (self.moments, self.applicant, self.courses, self.place) = (moments, applicant, courses, place)
    (self.belief, self.study) = (belief, study)
    let planned = way?.sessions ?? moments.sessions[arm]
    sessions = planned.filter { $0.start < stop }.enumerated().map { number, session in
      let felt = moments.dissociation.flatMap { observable in
        moments.place(of: session.start + TrialMoments.reading).flatMap {
          courses.value(of: observable, at: $0, ofPerson: place)
        }
      }
      let sedation = session.control?.sedation.map { population.parameters[$0] }
      return Attended(
        start: session.start, control: session.control,
        cue: belief.cue(
          of: session, dissociation: felt ?? 0,
          sedation: sedation.map { share in
            (share, moments.dissociation != nil && sedates(number, share))
          }))
    }
    let starts = sessions.map { $0.start }
    let own = population.course(of: applicant.person, sessions: starts)
    course = own.attending(
      starts, withDrug: sessions.filter { $0.control == nil }.map { $0.start },
      beside: (way?.started(before: stop) ?? []) + trial.otherTreatments(of: arm, until: stop))
    raterNoise = population.parameters[.raterNoise]
    let oddsRatio = applicant.person.parameters.oddsRatioOfPHQ9
    let measure = trial.measure
    baseline = measure.baseline(madrs: applicant.screened, oddsRatioOfPHQ9: oddsRatio).rounded()
    trueBaseline = measure.baseline(
      madrs: applicant.person.baselineMADRS, oddsRatioOfPHQ9: oddsRatio)
  }

  /// The score at a moment, with so much of a rescue's relief.
  func score(at time: Double, rescue: Double = 0) -> Double {
    guard time > 0, trueBaseline > 0 else { return baseline }
    let measure = moments.trial.measure
    var circumstances = Circumstances()
    if moments.trial.belief[.share] > 0, !isBeliefWithoutEffect {
      circumstances.expectancy = belief.expectancy(believed(at: time))
    }
    circumstances.relief = rescue + study.relief * (1 - Double.exp(-time / 2))
    circumstances.drug = study.drug
    circumstances.otherTreatments = study.otherTreatments
    let expected = course.expected(
      shareLeft: shareLeft(at: time), of: trueBaseline, upTo: measure.highest, at: time,
      under: circumstances)
    return raterNoise == 0 ? expected : course.rated(expected, measure.instrument, at: time)
  }

  /// The probability of the drug that she believes in at a moment.
  func believed(at time: Double) -> Double {
    belief.probability(cue: sessions.filter { $0.start < time }.map { $0.cue }.max())
  }

  /// What she would answer at a moment.
  func guess(at time: Double, seed: UInt64) -> Guess {
    belief.guess(believed(at: time), PatientKey(seed: seed, index: applicant.index))
  }

  /// What the drug alone leaves of the scale's total (1).
  private func shareLeft(at time: Double) -> Double {
    guard let moment = moments.place(of: time) else { return 1 }
    var left = 0.0
    for (domain, weight) in moments.weights.enumerated() {
      guard let severity = courses.value(of: domain, at: moment, ofPerson: place) else { return 1 }
      left += weight * severity
    }
    return left
  }
}
