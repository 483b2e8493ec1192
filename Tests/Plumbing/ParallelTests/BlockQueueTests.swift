// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Parallel

/// What a stop leaves of the blocks that were taken.
struct BlockQueueTests {
  /// A stop that comes while the last blocks are worked on loses nothing of them.
  @Test func whatIsDoneIsWritten() throws {
    let written = Mutex<[UInt8]>([])
    let queue = BlockQueue(0..<4, blockSize: 2, leeway: 2) { bytes in
      written.withLock { $0 += bytes }
      return true
    }
    let first = try #require(queue.next())
    let second = try #require(queue.next())
    queue.finish(second, [3, 4])
    queue.stop()
    queue.finish(first, [1, 2])
    #expect(queue.done == 4)
    #expect(written.withLock { $0 } == [1, 2, 3, 4])
  }

  @Test func nothingIsWrittenBehindAFailure() throws {
    let written = Mutex<[UInt8]>([])
    let queue = BlockQueue(0..<2, blockSize: 1, leeway: 2) { bytes in
      written.withLock { $0 += bytes }
      return false
    }
    let first = try #require(queue.next())
    let second = try #require(queue.next())
    queue.finish(first, [1])
    queue.finish(second, [2])
    #expect(written.withLock { $0 } == [1] && queue.next() == nil)
  }
}
