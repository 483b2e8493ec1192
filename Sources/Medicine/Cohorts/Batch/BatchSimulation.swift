// SPDX-License-Identifier: Apache-2.0

/// Follows the patients of a cohort, block by block.
///
/// What comes out depends neither on how many work nor on which of them is faster: every patient has
/// random numbers of her own, the summary is exact, and what is written patient by patient is written
/// in their order.
package struct BatchSimulation: Sendable {
  package let plan: BatchPlan
  /// The indices of the patients.
  package let patients: Range<Int>
  private let concurrency: Concurrency

  /// - Parameter concurrency: who works through the blocks.
  package init(
    _ plan: BatchPlan, patients: Range<Int>, on concurrency: Concurrency = .oneAfterTheOther
  ) {
    precondition(!patients.isEmpty, "somebody is followed")
    self.plan = plan
    self.patients = patients
    self.concurrency = concurrency
  }

  /// How a batch ended.
  package enum Outcome: Equatable, Sendable {
    case finished
    /// Stopped from outside after this many patients.
    case stopped(done: Int)
  }

  /// Follows all patients.
  ///
  /// - Parameters:
  ///   - summary: takes them in; of no use unless the outcome is `finished`.
  ///   - text: turns a block into bytes, on any worker.
  ///   - write: takes those bytes, block after block in the order of the patients.
  ///   - watch: is told now and then how many patients are done; returns whether to go on.
  /// - Throws: the first patient (by index) who could not be followed, or what `text` or `write`
  ///   threw.
  package func run<OutputError>(
    into summary: CohortSummary?,
    text: (@Sendable (PatientBlock) throws(OutputError) -> [UInt8])?,
    write: @escaping @Sendable ([UInt8]) throws(OutputError) -> Void,
    watch: (Int) -> Bool = { _ in true }
  ) throws(BatchFailure<OutputError>) -> Outcome {
    let failures = FirstFailure<OutputError>(concurrency)
    let blocks = WorkersBlocks(concurrency.workerCount)
    let (plan, size) = (plan, blockSize)
    let done = concurrency.run(patients, size) { worker, patients in
      let block = blocks.block(of: worker) { PatientBlock(capacity: size, plan) }
      do throws(BatchError) { try block.simulate(patients, plan) } catch {
        return failures.keep(.patient(error), at: patients.lowerBound)
      }
      summary?.add(block, startingAt: 5 * worker, concurrency)
      guard let text else { return [] }
      do throws(OutputError) { return try text(block) } catch {
        return failures.keep(.output(error), at: patients.lowerBound)
      }
    } _: { bytes in
      do throws(OutputError) { try write(bytes) } catch {
        failures.keep(.output(error), at: patients.upperBound)
        return false
      }
      return true
    } _: {
      watch($0)
    }
    if let failure = failures.first { throw failure }
    return done == patients.count ? .finished : .stopped(done: done)
  }

  /// Follows all patients, of whom nothing is written.
  ///
  /// - Throws: ``BatchError`` of the first patient (by index) who could not be followed.
  package func run(
    into summary: CohortSummary?, watch: (Int) -> Bool = { _ in true }
  ) throws(BatchError) -> Outcome {
    let noText: (@Sendable (PatientBlock) throws(Never) -> [UInt8])? = nil
    do {
      return try run(into: summary, text: noText, write: { _ in }, watch: watch)
    } catch {
      switch error {
      case .patient(let failure): throw failure
      }
    }
  }

  /// Blocks of a few megabytes, of half a gigabyte all together, small enough that all workers have
  /// work to the end.
  private var blockSize: Int {
    let numbers = min(1 << 22, (1 << 26) / concurrency.workerCount)
    let byMemory = numbers / max(plan.cellCount, 1)
    return max(1, min(128, byMemory, patients.count / (4 * concurrency.workerCount)))
  }
}

/// A block for each worker who comes; some never do.
private final class WorkersBlocks: @unchecked Sendable {
  private let blocks: UnsafeMutableBufferPointer<PatientBlock?>

  init(_ count: Int) {
    blocks = .allocate(capacity: count)
    blocks.initialize(repeating: nil)
  }

  deinit {
    blocks.deinitialize()
    blocks.deallocate()
  }

  /// The block of a worker, who alone asks for it; made when she first does.
  func block(of worker: Int, _ make: () -> PatientBlock) -> PatientBlock {
    let block = blocks[worker] ?? make()
    blocks[worker] = block
    return block
  }
}

/// What went wrong at the lowest index. Blocks are taken in order, so that the patient of the lowest
/// index who fails is in a block that was taken: what is told is the same for any number of workers.
private final class FirstFailure<OutputError: Error>: @unchecked Sendable {
  private let concurrency: Concurrency
  private var known: (index: Int, error: BatchFailure<OutputError>)?

  init(_ concurrency: Concurrency) { self.concurrency = concurrency }

  /// Once all work is done.
  var first: BatchFailure<OutputError>? { known?.error }

  /// - Returns: nil, which is all that comes of a block that failed.
  @discardableResult
  func keep(_ error: BatchFailure<OutputError>, at index: Int) -> [UInt8]? {
    concurrency.exclusively(CohortSummary.sectionOfTallies) {
      if index < known?.index ?? .max { known = (index, error) }
    }
    return nil
  }
}
