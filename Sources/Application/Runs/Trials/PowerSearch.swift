// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Scalars
import Statistics
import Trials

/// How many people a trial needs for a power that is asked for.
///
/// The truth does not depend on the size, and is found once. The first people of a larger trial are
/// those of a smaller one, so that sizes differ by the people that they add, and by no other chance.
package struct PowerSearch: Sendable {
  private let plan: TrialPlan
  private let overrides: ModelOverrides
  private let target: Double

  /// The largest trial.
  package static let mostPatients = 8000
  /// How often a size is changed at most.
  static let mostSteps = 12

  /// - Parameter target: above 0.05 and below 1.
  package init(_ plan: TrialPlan, _ overrides: ModelOverrides, target: Double) {
    (self.plan, self.overrides, self.target) = (plan, overrides, target)
  }

  /// The smallest size whose power of the first analysis reaches the target, to within one block of each
  /// stratum or 2 %, and all that was tried; nil where it was interrupted.
  ///
  /// - Throws: ``RunError`` where no size reaches it.
  package func record(
    on concurrency: Concurrency, watch: (Int) -> Bool
  ) throws(RunError) -> TrialRecord? {
    let block = plan.trial.arms.reduce(0) { $0 + $1.ratio }
    var (tooFew, enough): (Int, (size: Int, record: TrialRecord)?) = (0, nil)
    var sizes: [TrialRecord.Size] = []
    var truth: Truth?
    var size = Self.rounded(plan.trial.size, to: block)
    for _ in 0..<Self.mostSteps {
      let own = try TrialPlan(
        plan.trial.with(size: size), overrides, plan.request, notes: plan.notes)
      guard
        case .finished(let found, let tally) = try TrialRun(own).follow(
          on: concurrency, known: truth, watch: watch)
      else { return nil }
      truth = found
      let record = TrialRecord(own, found, tally)
      guard let power = record.analyses.first?.power else {
        throw RunError(.value, "the first analysis gives nothing in any run")
      }
      sizes.append(.init(perArm: size / plan.trial.arms.count, size: size, power: power))
      if power.value >= target { enough = (size, record) } else { tooFew = size }
      let ceiling = enough?.size ?? Self.mostPatients + block
      guard ceiling - tooFew > Swift.max(block, ceiling / 50) else { break }
      size = next(size, power.value, tooFew, enough?.size, block)
    }
    guard var record = enough?.record else {
      throw RunError(
        .value, found: "a power below \(target) in \(tooFew) patients",
        allowed: "a power that \(Self.mostPatients) patients reach")
    }
    record.sizes = sizes.sorted { $0.size < $1.size }
    return record
  }

  /// Power grows with the root of the size as that of a normal test does; where both sides are known the
  /// next size lies between them.
  private func next(
    _ size: Int, _ power: Double, _ tooFew: Int, _ enough: Int?, _ block: Int
  ) -> Int {
    let level = NormalDistribution.quantile(0.975)
    let found = Double.minimum(Double.maximum(power, 0.05), 0.999)
    let ratio =
      (level + NormalDistribution.quantile(target)) / (level + NormalDistribution.quantile(found))
    let guess = Double(size) * Double.minimum(Double.maximum(ratio * ratio, 0.25), 4)
    let highest = enough.map { $0 - block } ?? Self.mostPatients
    let inside = Swift.min(Swift.max(Int(guess), tooFew + block), highest)
    let middle = enough.map { ($0 + tooFew) / 2 }
    return Self.rounded(Swift.max(middle.map { (inside + $0) / 2 } ?? inside, 4), to: block)
  }

  private static func rounded(_ size: Int, to block: Int) -> Int {
    Swift.max(1, (size + block / 2) / block) * block
  }
}
