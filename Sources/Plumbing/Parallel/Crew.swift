// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Threads that all do the same.
final class Crew: Sendable {
  private let atWork: Mutex<Int>
  private let isDone = DispatchSemaphore(value: 0)

  /// Deep enough for formulas within formulas.
  private static let stackSize = 8 << 20

  /// Starts them; each is told its number.
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    atWork = Mutex(count)
    for number in 0..<count {
      let thread = Thread { [self] in
        work(number)
        let rest = atWork.withLock { left in
          left -= 1
          return left
        }
        if rest == 0 { isDone.signal() }
      }
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }

  /// Waits for the last of them; false if it is not done yet.
  func wait(seconds: Double) -> Bool {
    isDone.wait(timeout: .now() + seconds) == .success
  }
}
