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
  let sessions: [(start: Double, cue: Double)]
  private let courses: DrugCourses
  private let place: Int
  /// The score that was recorded before treatment.
  let baseline: Double
  /// What the model takes it for: without what a rater added.
  private let trueBaseline: Double

  /// - Parameters:
  ///   - place: hers among the people of the courses.
  ///   - stop: when she stops the treatment, h.
  ///   - beside: what was begun besides, where it is known from before.
  init(
    of applicant: Applicant, in arm: Int, _ courses: DrugCourses, at place: Int,
    _ moments: TrialMoments, stop: Double, study: StudyEffect, beside: [StartedTreatment] = []
  ) {
    let trial = moments.trial
    let population = moments.batch.population
    let belief = Belief(trial.belief, chance: trial.chanceOfDrug(in: trial.comparedPeriod))
    (self.moments, self.applicant, self.courses, self.place) = (moments, applicant, courses, place)
    (self.belief, self.study) = (belief, study)
    let result = trial.rules(of: arm) == nil ? nil : courses.result(ofPerson: place)
    let planned =
      result.map { result in
        result.treatment.sessionStarts.map {
          Trial.ArmSession(start: $0, period: 0, control: nil)
        }
      } ?? moments.sessions[arm]
    sessions = planned.filter { $0.start < stop }.map { session in
      guard let control = session.control else {
        let felt = moments.dissociation.flatMap { observable in
          moments.place(of: session.start + TrialMoments.reading).flatMap {
            courses.value(of: observable, at: $0, ofPerson: place)
          }
        }
        return (session.start, belief.cue(dissociation: felt ?? 0))
      }
      return (session.start, trial.belief[control.cue])
    }
    let starts = sessions.map { $0.start }
    let own = population.course(of: applicant.person, sessions: starts)
    course = own.attending(starts, beside: (result?.started ?? []) + beside)
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
    if moments.trial.belief[.share] > 0 {
      circumstances.expectancy = belief.expectancy(believed(at: time))
    }
    circumstances.relief = rescue + study.relief * (1 - Double.exp(-time / 2))
    circumstances.drug = study.drug
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
