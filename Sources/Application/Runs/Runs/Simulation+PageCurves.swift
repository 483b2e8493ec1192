// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import Pharmacokinetics

extension Simulation {
  /// What a page draws beside course and session.
  func curves(
    of names: [String], at times: PageTimes, sessions: [Double], seenAs course: ClinicalCourse
  ) throws(RunError) -> PageCurves {
    let names = Set(names)
    let observables = Observable.all.filter { names.contains($0.name) }
    return PageCurves(
      day: times.day.isEmpty
        ? nil : try series(of: observables, at: times.day, seenAs: course),
      cascade: try cascade(
        of: CascadePart.allCases.filter { names.contains($0.observable.name) }, sessions: sessions),
      sessionPeaks: try sessionPeaks(of: observables, sessions))
  }

  /// What acts in a session, and is therefore looked at session by session.
  private static let acute: Set<Observable> = [
    .plasma(.ketamine, nil, .venous), .cadss, .systolicChange, .diastolicChange, .heartRateChange,
    .bdnf, .mtor, .glutamate,
  ]

  /// The highest value of each session.
  private func sessionPeaks(
    of observables: [Observable], _ sessions: [Double]
  ) throws(RunError) -> [String: [Double]] {
    let windows = CascadePart.windows(of: sessions, until: treatment.end)
    guard windows.count > 1 else { return [:] }
    var peaks: [String: [Double]] = [:]
    do {
      for observable in observables where Self.acute.contains(observable) {
        for window in windows {
          let peak = try peak(of: observable, from: window.start, to: window.end)
          peaks[observable.name, default: []].append(peak.value)
        }
      }
    } catch {
      throw RunError(error)
    }
    return peaks
  }
}
