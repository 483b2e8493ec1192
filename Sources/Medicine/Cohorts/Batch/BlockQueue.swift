// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Hands out patients in blocks and takes what was written of them back in their order.
final class BlockQueue: @unchecked Sendable {
  /// A block that a thread has taken.
  struct Turn {
    let number: Int
    let patients: Range<Int>
  }

  private let patients: Range<Int>
  private let blockSize: Int
  /// How many blocks may be ahead of the last one written, so that few wait in memory.
  private let leeway: Int
  private let write: ([UInt8]) throws -> Void

  private let state = NSCondition()
  private var taken = 0
  private var written = 0
  private var waiting: [Int: [UInt8]] = [:]
  private var patientsDone = 0
  private var isStopped = false
  private var firstFailure: (any Error)?

  init(
    _ patients: Range<Int>, blockSize: Int, leeway: Int,
    write: @escaping ([UInt8]) throws -> Void
  ) {
    self.patients = patients
    self.blockSize = blockSize
    self.leeway = leeway
    self.write = write
  }

  /// How many patients have been followed.
  var done: Int { state.withLock { patientsDone } }

  /// What went wrong, for the patient of the lowest index.
  var failure: (any Error)? { state.withLock { firstFailure } }

  /// The next block; nil when there is none, or after a stop. Waits while too many are unwritten.
  func next() -> Turn? {
    state.withLock {
      while taken >= written + leeway, !isStopped { state.wait() }
      let start = patients.lowerBound + taken * blockSize
      guard !isStopped, start < patients.upperBound else { return nil }
      defer { taken += 1 }
      return Turn(number: taken, patients: start..<min(start + blockSize, patients.upperBound))
    }
  }

  /// Takes what is to be written of a block, and writes all whose turn has come.
  func finish(_ turn: Turn, _ bytes: [UInt8]) throws {
    try state.withLock {
      patientsDone += turn.patients.count
      waiting[turn.number] = bytes
      defer { state.broadcast() }
      while !isStopped, let bytes = waiting.removeValue(forKey: written) {
        try write(bytes)
        written += 1
      }
    }
  }

  /// Nobody takes another block; those that are being worked on come to their end.
  func stop() {
    state.withLock {
      isStopped = true
      state.broadcast()
    }
  }

  /// Keeps an error and stops. Blocks are taken in order, so the patient of the lowest index who
  /// fails is in a block that was taken: the error told is the same for any number of threads.
  func fail(_ error: any Error) {
    state.withLock {
      if let known = firstFailure as? BatchError {
        if let new = error as? BatchError, new.index < known.index { firstFailure = new }
      } else if firstFailure == nil {
        firstFailure = error
      }
      isStopped = true
      state.broadcast()
    }
  }
}
