// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// One trial that was run: everybody who asked, and the records of those who were randomised.
package struct RunTrial: Sendable {
  package let screening: Enrolment.Screening
  /// How many stopped or did not meet a rule before people were randomised.
  package let lostBefore: Int
  package let records: [PatientRecord]
}

extension TrialConduct {
  /// Runs the trial once.
  ///
  /// Where arms begin alike everybody is followed until they part; who is still there and meets the
  /// rule is randomised, and followed through her arm.
  ///
  /// - Throws: ``BatchError``.
  package func run(_ replicate: Int, study: StudyEffect = .none) throws(BatchError) -> RunTrial {
    let screening = enrolment.screening(ofReplicate: replicate)
    let compared = trial.comparedPeriod
    let begin = Double(trial.periods[compared].start * 24)
    var people = screening.enrolled
    if compared > 0 {
      let leadIn = try follow(people, in: 0, isTruth: false, study: study, until: begin)
      people = zip(people, leadIn).filter { enters(compared, $0.1) }.map { $0.0 }
    }
    let key = PatientKey(seed: seed, index: replicate * Enrolment.applicants)
    let arms = trial.randomisation.arms(for: people.map { $0.stratum }, key)
    var records: [PatientRecord] = []
    for arm in trial.arms.indices {
      let own = people.indices.filter { arms[$0] == arm }.map { people[$0] }
      guard !own.isEmpty else { continue }
      records += try follow(
        own, in: arm, isTruth: false, study: study, until: trial.end, stayed: begin)
    }
    return RunTrial(
      screening: screening, lostBefore: screening.enrolled.count - people.count,
      records: records.sorted { $0.index < $1.index })
  }

  /// How one study differs from others, for assurance.
  package func study(_ replicate: Int) -> StudyEffect {
    StudyEffect(
      PatientKey(seed: seed, index: replicate * Enrolment.applicants),
      moments.batch.population.parameters)
  }
}
