// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import KetamineModel
import Scalars
import Testing
import Therapy

/// What treatments other than ketamine relieve, and how well that is known.
struct OtherReliefTests {
  private func score(
    _ started: [StartedTreatment], failed: Int = 2, at time: Double, in setting: Setting? = nil,
    sessions: [Double] = [], errors: [Double] = []
  ) -> Double {
    var circumstances = Circumstances()
    circumstances.otherTreatments = errors
    return ClinicalCourseTests.course(setting, failed: failed)
      .attending(sessions, beside: started)
      .expected(shareLeft: 1, of: 34, upTo: 60, at: time, under: circumstances)
  }

  @Test(arguments: [
    (OtherTreatment.electroconvulsiveTherapy, 0.47, 0.0036),
    (.cognitiveBehaviouralTherapy, 0.47, 0.001), (.quetiapine, 0.2, 0.0048),
  ])
  func eachHasItsCourse(_ treatment: OtherTreatment, _ size: Double, _ rate: Double) {
    for time in [0.0, 168, 672, 2016] {
      let left = Double.exp(-size * (1 - Double.exp(-rate * time)))
      let found = score([StartedTreatment(treatment, at: 0)], at: time)
      #expect(abs(found - 34 * left) < 1e-9)
    }
  }

  @Test func anAntidepressantDoesLessAfterEachThatFailed() {
    let started = [StartedTreatment(.oralAntidepressant, at: 0)]
    let scores = (0...3).map { score(started, failed: $0, at: 2016) }
    #expect(scores == scores.sorted() && scores[0] < 20 && scores[3] > 33)
  }

  /// The remission of STAR*D has the relief by its care in it.
  @Test func anAntidepressantAddsWhatGoesBeyondTakingPart() {
    let started = [StartedTreatment(.oralAntidepressant, at: 0)]
    let (with, without) = (
      score(started, at: 1008, in: .singh2016), score([], at: 1008, in: .singh2016)
    )
    #expect(with == without)
    #expect(score(started, failed: 0, at: 1008, in: .singh2016) < without - 3)
  }

  @Test func whatWasReachedWhenItWasStoppedStays() {
    let stopped = [StartedTreatment(.electroconvulsiveTherapy, at: 0, until: 240)]
    let whole = [StartedTreatment(.electroconvulsiveTherapy, at: 0)]
    #expect(score(stopped, at: 240) == score(whole, at: 240))
    #expect(score(stopped, at: 2000) == score(whole, at: 240))
    #expect(score(whole, at: 2000) < score(whole, at: 240))
  }

  @Test func psychotherapyNeedsKetamineBefore() {
    let started = (1...6).map { StartedTreatment(.psychotherapy, at: 24 * Double($0)) }
    let after = score(started, at: 200, in: .singh2016, sessions: [0])
    #expect(after < score([], at: 200, in: .singh2016, sessions: [0]))
    let control = ClinicalCourseTests.course(.singh2016).ofControl
    let (with, without) = (
      control.attending([0], beside: started), control.attending([0], beside: [])
    )
    #expect(
      with.expected(shareLeft: 1, of: 34, upTo: 60, at: 200)
        == without.expected(shareLeft: 1, of: 34, upTo: 60, at: 200))
  }

  @Test func itsErrorMovesItsSize() {
    let started = [StartedTreatment(.electroconvulsiveTherapy, at: 0)]
    let errors = OtherTreatment.allCases.map { $0 == .electroconvulsiveTherapy ? 2.0 : 0 }
    let late = 1e6
    #expect(abs(score(started, at: late, errors: errors) - 34 * Double.exp(-0.67)) < 1e-9)
    #expect(score(started, at: late, errors: [0, 0, 0, 0, 0]) == score(started, at: late))
  }
}
