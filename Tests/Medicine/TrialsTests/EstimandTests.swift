// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing

@testable import Trials

/// What counts of somebody who was given rescue and then stopped.
struct EstimandTests {
  /// Seen on days 7, 14, 21 and 28; rescue after day 14, stopped on day 20.
  private var record: PatientRecord {
    let conduct = Fixture.conduct(Fixture.null(size: 4))
    let someone = conduct.enrolment.screening(ofReplicate: 0).enrolled[0]
    var record = PatientRecord(index: 0, arm: 0, stratum: someone.stratum, baseline: 30)
    for (place, day) in [7.0, 14, 21, 28].enumerated() {
      let score = Double(20 - place)
      record.scores.append(
        .init(
          time: day * 24, undisturbed: score, onTreatment: score - 5, offTreatment: score + 5,
          actual: score + 2))
    }
    (record.rescued, record.stopped) = (14 * 24, 20 * 24)
    return record
  }

  @Test(arguments: [
    (Estimand(.treatmentPolicy), 3, PatientRecord.Counted.score(19)),
    (Estimand(.hypothetical), 3, .score(17)),
    (Estimand(.composite), 3, .failure),
    (Estimand(.composite), 1, .score(19)),
    (Estimand(.whileOnTreatment), 3, .score(19)),
    (Estimand(discontinuation: .hypothetical, rescue: .treatmentPolicy), 3, .score(12)),
    (Estimand(discontinuation: .treatmentPolicy, rescue: .hypothetical), 3, .score(22)),
    (Estimand(discontinuation: .whileOnTreatment, rescue: .composite), 3, .failure),
  ])
  func truthIsWhatTheStrategySays(
    _ estimand: Estimand, _ visit: Int, _ expected: PatientRecord.Counted
  ) {
    #expect(record.truth(estimand, at: visit) == expected)
  }

  @Test func dataHoldWhatWasSeen() {
    var record = record
    #expect(record.datum(Estimand(.treatmentPolicy), at: 3) == .missing)
    #expect(record.datum(Estimand(.hypothetical), at: 3) == .missing)
    record.isFollowed = true
    #expect(record.datum(Estimand(.treatmentPolicy), at: 3) == .score(19))
    #expect(record.datum(Estimand(.hypothetical), at: 3) == .missing)
    #expect(record.datum(Estimand(.composite), at: 3) == .failure)
  }

  @Test func aFailureHasNeitherChangedNorResponded() {
    #expect(TrialEndpoint.change.value(score: nil, baseline: 30, remission: .standard) == 0)
    #expect(TrialEndpoint.response.value(score: nil, baseline: 30, remission: .standard) == 0)
    #expect(TrialEndpoint.response.value(score: 15, baseline: 30, remission: .standard) == 1)
    #expect(TrialEndpoint.remission.value(score: 10, baseline: 30, remission: .standard) == 1)
    #expect(TrialEndpoint.change.value(score: 12, baseline: 30, remission: .standard) == -18)
  }
}
