// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Threads that share the work on a range of indices, block by block, and write in order what comes of
/// it: the only threads of Kairos, which know nothing of what they do.
///
/// What is written does not depend on how many threads there are, nor on which is faster.
package struct Threads: Sendable {
  /// How many there are at most, 1 or more.
  package let count: Int
  private let locks: [NSLock]

  /// - Parameters:
  ///   - count: how many there are at most, 1 or more: fewer where the system gives fewer.
  ///   - sections: how many pieces of common memory they take turns in.
  package init(_ count: Int, sections: Int = 17) {
    precondition(count > 0 && sections > 0, "somebody works on something")
    self.count = count
    locks = (0..<sections).map { _ in NSLock() }
  }

  /// Lets one thread at a time do something with a piece of common memory.
  package func exclusively(_ section: Int, _ body: () -> Void) {
    locks[section % locks.count].withLock(body)
  }

  /// How many threads fit beside what they work on, where addresses are limited: each has a stack,
  /// and the library of C sets aside addresses for what each of them allocates.
  private static var mostThatFit: Int {
    guard let addresses = Memory.addresses else { return .max }
    return max(1, addresses / 2 / (160 << 20))
  }

  /// Works through a range.
  ///
  /// Blocks are taken in order: where one fails, all before it have been taken. The caller is the
  /// first of the threads, and the only one where the system gives no other.
  ///
  /// - Parameters:
  ///   - size: the number of indices in a block; the last one may be shorter.
  ///   - work: does a block on the thread of a number, and says what is to be written of it; nil where
  ///     it failed, after which nobody takes another block.
  ///   - write: takes that, block after block in their order, one at a time; false where it failed.
  ///   - watch: is told, after each block of the caller and then several times a second, how many
  ///     indices are done; returns whether to go on.
  /// - Returns: how many indices are done: all of them, unless something stopped the work.
  package func work(
    through indices: Range<Int>, inBlocksOf size: Int,
    _ work: @escaping @Sendable (_ thread: Int, _ block: Range<Int>) -> [UInt8]?,
    write: @escaping @Sendable ([UInt8]) -> Bool, watch: (Int) -> Bool
  ) -> Int {
    let queue = BlockQueue(indices, blockSize: size, leeway: 4 * count, write: write)
    let blocks = (indices.count + size - 1) / max(size, 1)
    let crew = Crew(min(count, blocks, Self.mostThatFit) - 1) { thread in
      while queue.workOn(as: thread, work) {}
    }
    while queue.workOn(as: 0, work) {
      if !watch(queue.done) { queue.stop() }
    }
    while !crew.wait(seconds: 0.1) {
      if !watch(queue.done) { queue.stop() }
    }
    _ = watch(queue.done)
    return queue.done
  }
}
