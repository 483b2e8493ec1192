// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Trials

/// A trial that is run again and again, and once with everybody under every arm.
package struct TrialRun: Sendable {
  package let plan: TrialPlan

  package init(_ plan: TrialPlan) { self.plan = plan }

  /// How it ended.
  package enum Outcome {
    case finished(Truth, TrialTally)
    /// Stopped from outside after this many of ``total`` people.
    case stopped(done: Int)
  }

  /// How many people are led through an arm in all.
  package var total: Int { truthTotal + plan.request.runs.count * plan.trial.size }

  private var truthTotal: Int { plan.request.sampleSize * plan.trial.arms.count }

  /// Finds the truth, then runs the trial.
  ///
  /// - Parameters:
  ///   - concurrency: who works.
  ///   - known: the truth, where it is known.
  ///   - watch: is told now and then how many of ``total`` people are done; returns whether to go on.
  /// - Throws: ``RunError`` of somebody who could not be followed.
  package func follow(
    on concurrency: Concurrency = .oneAfterTheOther, known: Truth? = nil,
    watch: (Int) -> Bool = { _ in true }
  ) throws(RunError) -> Outcome {
    var found = known
    if found == nil { found = try truth(on: concurrency, watch: watch) }
    guard let truth = found else { return .stopped(done: 0) }
    let truths = plan.trial.analyses.indices.map { truth.value(of: $0) }
    let (conduct, request, size) = (plan.conduct, plan.request, plan.trial.size)
    let tallies = (0..<concurrency.workerCount).map { _ in TrialTally(plan.trial) }
    let first = known == nil ? truthTotal : 0
    let done = try Self.work(request.runs, 1, on: concurrency) {
      (worker, runs) throws(BatchError) in
      for run in runs {
        let study = request.isAssurance ? conduct.study(run) : .none
        tallies[worker].add(try conduct.run(run, study: study), truths: truths)
      }
    } watch: {
      watch(first + $0 * size)
    }
    guard done == request.runs.count else { return .stopped(done: first + done * size) }
    for other in tallies.dropFirst() { tallies[0].merge(other) }
    return .finished(truth, tallies[0])
  }

  /// The truth; nil where it was interrupted.
  private func truth(
    on concurrency: Concurrency, watch: (Int) -> Bool
  ) throws(RunError) -> Truth? {
    let (trial, sample) = (plan.trial, plan.request.sampleSize)
    let truths = (0..<concurrency.workerCount).map { _ in Truth(trial, sampleSize: sample) }
    let conduct = plan.conduct
    let size = Swift.max(8, Swift.min(256, sample / (4 * concurrency.workerCount)))
    let done = try Self.work(0..<sample, size, on: concurrency) {
      (worker, people) throws(BatchError) in
      try conduct.follow(people, into: truths[worker])
    } watch: {
      watch($0 * trial.arms.count)
    }
    guard done == sample else { return nil }
    for other in truths.dropFirst() { truths[0].merge(other) }
    return truths[0]
  }

  /// Works through a range; returns how many are done.
  private static func work(
    _ indices: Range<Int>, _ size: Int, on concurrency: Concurrency,
    _ work: @escaping @Sendable (Int, Range<Int>) throws(BatchError) -> Void,
    watch: (Int) -> Bool
  ) throws(RunError) -> Int {
    guard !indices.isEmpty else { return 0 }
    let failures = Failures()
    let done = concurrency.run(indices, size) { worker, part in
      do throws(BatchError) { try work(worker, part) } catch {
        concurrency.exclusively(0) { failures.keep(error, at: part.lowerBound) }
        return nil
      }
      return []
    } _: { _ in
      true
    } _: {
      watch($0)
    }
    if let failure = failures.first { throw RunError(BatchFailure<RunError>.patient(failure)) }
    return done
  }
}

/// What went wrong first, by the order of the work.
private final class Failures: @unchecked Sendable {
  private var known: (place: Int, error: BatchError)?

  var first: BatchError? { known?.error }

  func keep(_ error: BatchError, at place: Int) {
    if place < known?.place ?? .max { known = (place, error) }
  }
}
