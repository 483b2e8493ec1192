// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Seconds of this thread's work: other programs on the machine do not count.
func threadSeconds() -> Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

/// Seconds as a clock on the wall counts them.
func wallSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

/// The most memory that this process has had so far, in MiB.
func peakMemory() -> Double {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  return Double(usage.ru_maxrss) / 1024
}

/// The numbers of one kind of measurement, least and median first.
struct Timings {
  var values: [Double] = []

  var least: Double { values.min() ?? .nan }
  var median: Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }
}
