// SPDX-License-Identifier: Apache-2.0

public import Dynamics

extension Peak {
  /// The highest of the peaks of some sessions, with the time within the session: of the first session
  /// that comes within 1 % of the highest, since equal sessions differ by round-off.
  ///
  /// - Parameters:
  ///   - peaks: one for each session, with times from the first dose (h); one or more.
  ///   - starts: when the sessions begin, h.
  public static func highest(of peaks: [Peak], fromSessionsAt starts: [Double]) -> Peak {
    let highest = peaks.reduce(peaks[0]) { $1.value > $0.value ? $1 : $0 }
    let least = highest.value - EndpointReading.nearPeak * highest.value.magnitude
    let first = peaks.firstIndex { $0.value >= least } ?? 0
    return Peak(time: peaks[first].time - starts[first], value: highest.value)
  }
}

extension Treatment {
  /// When sessions begin before the end (h); the whole course is one where none does.
  public var sessionsFollowed: [Double] {
    let starts = sessionStarts.filter { $0 < end }
    return starts.isEmpty ? [0] : starts
  }
}
