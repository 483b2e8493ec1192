// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Follows the patients of a cohort on several threads.
///
/// Threads take blocks of patients from one queue. What comes out depends neither on their number
/// nor on which of them is faster: every patient has random numbers of her own, the summary is
/// exact, and what is written patient by patient is written in their order.
public struct BatchSimulation: Sendable {
  public let plan: BatchPlan
  /// The indices of the patients.
  public let patients: Range<Int>
  public let threadCount: Int

  /// - Parameter threads: how many threads follow patients, 1 or more.
  public init(_ plan: BatchPlan, patients: Range<Int>, threads: Int) {
    precondition(threads > 0 && !patients.isEmpty, "somebody follows somebody")
    self.plan = plan
    self.patients = patients
    threadCount = threads
  }

  /// How a batch ended.
  public enum Outcome: Equatable, Sendable {
    case finished
    /// Stopped from outside after this many patients.
    case stopped(done: Int)
  }

  /// Follows all patients.
  ///
  /// - Parameters:
  ///   - summary: takes them in; of no use unless the outcome is `finished`.
  ///   - text: turns a block into bytes, on any thread.
  ///   - write: takes those bytes, block after block in the order of the patients.
  ///   - watch: is told several times a second how many patients are done; returns whether to go on.
  /// - Throws: ``BatchError`` of the first patient (by index) who could not be followed, or what
  ///   `text` or `write` threw.
  public func run(
    into summary: CohortSummary?, text: (@Sendable (PatientBlock) throws -> [UInt8])? = nil,
    write: @escaping @Sendable ([UInt8]) throws -> Void = { _ in },
    watch: (Int) -> Bool = { _ in true }
  ) throws -> Outcome {
    let queue = BlockQueue(patients, blockSize: blockSize, leeway: 4 * threadCount, write: write)
    let crew = Crew(threadCount) { worker in
      let block = PatientBlock(capacity: blockSize, plan)
      while let turn = queue.next() {
        do {
          try block.simulate(turn.patients, plan)
          summary?.add(block, startingAt: 5 * worker)
          try queue.finish(turn, text.map { try $0(block) } ?? [])
        } catch {
          queue.fail(error)
        }
      }
    }
    while !crew.wait(seconds: 0.1) {
      if !watch(queue.done) { queue.stop() }
    }
    _ = watch(queue.done)
    if let failure = queue.failure { throw failure }
    return queue.done == patients.count ? .finished : .stopped(done: queue.done)
  }

  /// Blocks of a few megabytes, small enough that all threads have work to the end.
  private var blockSize: Int {
    let byMemory = (1 << 22) / max(plan.cellCount, 1)
    return max(1, min(128, byMemory, patients.count / (4 * threadCount)))
  }
}

/// Threads that all do the same.
private final class Crew: Sendable {
  private let atWork: Mutex<Int>
  private let isDone = DispatchSemaphore(value: 0)

  /// Starts them; each is told its number.
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    atWork = Mutex(count)
    for worker in 0..<count {
      let thread = Thread { [self] in
        work(worker)
        let rest = atWork.withLock { left in
          left -= 1
          return left
        }
        if rest == 0 { isDone.signal() }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Waits for the last of them; false if it is not done yet.
  func wait(seconds: Double) -> Bool {
    isDone.wait(timeout: .now() + seconds) == .success
  }
}
