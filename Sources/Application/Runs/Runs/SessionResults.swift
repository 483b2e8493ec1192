// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import Pharmacokinetics

extension Simulation {
  /// What each session of a plan brings, as a clinic would see it on average over raters.
  func sessionResults(
    of plan: TreatmentPlan, seenAs course: ClinicalCourse
  ) throws(RunError) -> [SimulationRecord.SessionResult] {
    let starts = treatment.sessionsFollowed
    let ketamine = try peaks(.plasma(.ketamine, nil, .venous), plan)
    let (dissociation, pressure) = (try peaks(.cadss, plan), try peaks(.systolicChange, plan))
    let scores = bestScoresOfSessions { course.expected($0, of: .madrs, at: $1) }
    let within = { (peak: Peak, place: Int) in
      SimulationRecord.Extreme(time: peak.time - starts[place], value: peak.value)
    }
    return starts.indices.map { place in
      .init(
        start: starts[place], ketamine: ketamine.map { within($0[place], place) },
        dissociation: dissociation.map { within($0[place], place) },
        pressure: pressure.map { within($0[place], place) },
        lowest: within(scores[place].lowest, place), last: scores[place].last.value)
    }
  }

  /// The peak of each session; nil where the observable is not known, or nothing is given.
  private func peaks(
    _ observable: Observable, _ plan: TreatmentPlan
  ) throws(RunError) -> [Peak]? {
    guard !plan.isControl, plan.observables.contains(observable) else { return nil }
    do { return try peaksOfSessions(of: observable) } catch { throw RunError(error) }
  }
}
