// SPDX-License-Identifier: Apache-2.0

import Foundation
import Parallel
import Testing

@Suite struct ThreadsTests {
  private final class Written: @unchecked Sendable {
    private let lock = NSLock()
    private var numbers: [UInt8] = []

    func add(_ more: [UInt8]) { lock.withLock { numbers += more } }

    var all: [UInt8] { lock.withLock { numbers } }
  }

  @Test(arguments: [1, 2, 7]) func everyIndexIsWrittenOnceAndInOrder(count: Int) {
    let written = Written()
    let done = Threads(count).work(through: 3..<250, inBlocksOf: 4) { thread, block in
      #expect((0..<count).contains(thread))
      return block.map { UInt8($0) }
    } write: {
      written.add($0)
      return true
    } watch: { _ in
      true
    }
    #expect(done == 247)
    #expect(written.all == (3..<250).map { UInt8($0) })
  }

  /// What comes before the failure has been taken, what comes long after it has not.
  @Test(arguments: [1, 3]) func aFailureStopsTheRest(count: Int) {
    let seen = Written()
    let done = Threads(count).work(through: 0..<200, inBlocksOf: 1) { _, block in
      seen.add([UInt8(block.lowerBound)])
      return block.lowerBound == 20 ? nil : []
    } write: { _ in
      true
    } watch: { _ in
      true
    }
    #expect(done < 200 && Set(0...20).isSubset(of: seen.all))
  }

  @Test func whatCannotBeWrittenStopsTheWork() {
    let done = Threads(2).work(through: 0..<200, inBlocksOf: 1) { _, _ in
      [1]
    } write: { _ in
      false
    } watch: { _ in
      true
    }
    #expect(done < 200)
  }

  @Test func oneThreadAtATimeIsInASection() {
    let threads = Threads(4)
    nonisolated(unsafe) var sum = 0
    _ = threads.work(through: 0..<4000, inBlocksOf: 1) { _, _ in
      threads.exclusively(5) { sum += 1 }
      return []
    } write: { _ in
      true
    } watch: { _ in
      true
    }
    #expect(sum == 4000)
  }
}
