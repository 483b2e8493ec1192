// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// The numbers of the patients who are still to be seen, handed out to any thread.
final class Queue: Sendable {
  private let next = Atomic<Int>(0)
  let count: Int

  init(_ count: Int) { self.count = count }

  func take() -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}

/// Runs the same work in several threads and waits for all of them.
func inThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) {
  guard count > 1 else { return work() }
  let group = DispatchGroup()
  for _ in 0..<count {
    group.enter()
    Thread.detachNewThread {
      work()
      group.leave()
    }
  }
  group.wait()
}
