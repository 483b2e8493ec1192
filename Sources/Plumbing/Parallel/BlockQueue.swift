// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Hands out a range in blocks and takes what was written of them back in their order.
final class BlockQueue: @unchecked Sendable {
  /// A block that a thread has taken.
  struct Turn {
    let number: Int
    let indices: Range<Int>
  }

  private let indices: Range<Int>
  private let blockSize: Int
  /// How many blocks may be ahead of the last one written, so that few wait in memory.
  private let leeway: Int
  private let write: ([UInt8]) -> Bool

  private let state = NSCondition()
  private var taken = 0
  private var written = 0
  private var waiting: [Int: [UInt8]] = [:]
  private var indicesDone = 0
  private var isStopped = false
  /// Whether a block could not be written.
  private var isBroken = false

  init(
    _ indices: Range<Int>, blockSize: Int, leeway: Int,
    write: @escaping ([UInt8]) -> Bool
  ) {
    self.indices = indices
    self.blockSize = blockSize
    self.leeway = leeway
    self.write = write
  }

  /// How many indices are done.
  var done: Int { state.withLock { indicesDone } }

  /// The next block; nil when there is none, or after a stop. Waits while too many are unwritten.
  func next() -> Turn? {
    state.withLock {
      while taken >= written + leeway, !isStopped { state.wait() }
      let start = indices.lowerBound + taken * blockSize
      guard !isStopped, start < indices.upperBound else { return nil }
      defer { taken += 1 }
      return Turn(number: taken, indices: start..<min(start + blockSize, indices.upperBound))
    }
  }

  /// Takes what is to be written of a block, and writes all whose turn has come, after a stop as well:
  /// where all indices are done, all of them are written.
  func finish(_ turn: Turn, _ bytes: [UInt8]) {
    state.lock()
    defer {
      state.broadcast()
      state.unlock()
    }
    indicesDone += turn.indices.count
    waiting[turn.number] = bytes
    while !isBroken, let bytes = waiting.removeValue(forKey: written) {
      isBroken = !write(bytes)
      written += 1
    }
    isStopped = isStopped || isBroken
  }

  /// Does the next block; false when there is none.
  func workOn(as thread: Int, _ work: (_ thread: Int, _ block: Range<Int>) -> [UInt8]?) -> Bool {
    guard let turn = next() else { return false }
    if let bytes = work(thread, turn.indices) { finish(turn, bytes) } else { stop() }
    return true
  }

  /// Nobody takes another block; those that are being worked on come to their end.
  func stop() {
    state.withLock {
      isStopped = true
      state.broadcast()
    }
  }
}
