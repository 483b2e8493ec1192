// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import Parallel

@Suite struct CrewTests {
  @Test func everybodyIsWaitedFor() {
    let numbers = Mutex(Set<Int>())
    let crew = Crew(5) { number in
      usleep(UInt32(number) * 2000)
      numbers.withLock { _ = $0.insert(number) }
    }
    #expect(crew.wait(seconds: 60))
    #expect(numbers.withLock { $0 } == [1, 2, 3, 4, 5])
  }

  @Test func nobodyIsWaitedForWhereNobodyIsStarted() {
    #expect(Crew(0) { _ in }.wait(seconds: 0))
    #expect(Crew(7, startingBy: { _ in false }) { _ in Issue.record("nobody") }.wait(seconds: 0))
  }

  /// As many as the system gives do the work; after the first refusal nobody asks again.
  @Test func thoseWhoAreStartedAreWaitedFor() {
    let asked = Mutex(0)
    let numbers = Mutex(Set<Int>())
    let crew = Crew(
      9,
      startingBy: { duty in
        let place = asked.withLock { count in
          count += 1
          return count
        }
        return place <= 3 && Crew.start(duty)
      }
    ) { number in
      usleep(20_000)
      numbers.withLock { _ = $0.insert(number) }
    }
    #expect(crew.wait(seconds: 60))
    #expect(numbers.withLock { $0 } == [1, 2, 3] && asked.withLock { $0 } == 4)
  }
}
