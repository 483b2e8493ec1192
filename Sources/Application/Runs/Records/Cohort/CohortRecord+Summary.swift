// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import KetamineModel
import Quantities
import Statistics

extension CohortRecord {
  /// What is printed of a cohort that has been followed, whole or as merged shards.
  package init(_ plan: Plan, _ summary: CohortSummary) throws(RunError) {
    let tally = summary.tally
    try self.init(
      plan: plan, count: tally.patients,
      solver: .init(
        name: tally.methods.sorted().joined(separator: "; "), steps: tally.acceptedSteps,
        counts: [
          .init("rejected", tally.rejectedSteps), .init("derivatives", tally.derivatives),
        ],
        relativeTolerance: plan.relativeTolerance, absoluteTolerance: plan.absoluteTolerance),
      observables: summary.observables.indices.map { Observable(summary, $0) },
      endpoints: summary.endpointResults.filter {
        !plan.unavailable.contains($0.kind.observable.name)
      }.map { Endpoint($0) },
      warnings: plan.warnings + tally.warnings)
  }
}

extension CohortRecord.Observable {
  fileprivate init(_ summary: CohortSummary, _ place: Int) {
    let (observable, course) = (summary.observables[place], summary.course(ofObservable: place))
    self.init(
      observable.name, unit: observable.unit, meaning: observable.meaning, means: course.means,
      deviations: course.deviations, low: course.low, median: course.median, high: course.high,
      rounding: summary.hasExactQuantiles
        ? nil
        : .init(step: observable.quantileBins.step, origin: observable.quantileBins.origin))
  }
}

extension CohortRecord.Endpoint {
  init(_ result: CohortSummary.EndpointResult) {
    if result.kind.isOutcome {
      let interval = WilsonInterval(proportion: result.mean, of: result.count)
      self.init(
        result.kind.rawValue,
        definition: result.definition + "; lo to hi: 95 % confidence interval (Wilson 1927)",
        time: result.time, .proportion(result.mean, low: interval.low, high: interval.high),
        of: result.count)
    } else {
      self.init(
        result.kind.rawValue, definition: result.definition + result.kind.meanWords,
        time: result.time, .mean(result.mean, deviation: result.deviation), of: result.count,
        unit: result.kind.unit)
    }
  }
}

extension CohortTally {
  /// What a reader should know before trusting the result: the first patient's warning, and how
  /// many others there are.
  fileprivate var warnings: [String] {
    guard let first = firstWarning else { return [] }
    let others = warned > 1 ? "; and \(warned - 1) more of the \(patients) patients" : ""
    return ["patient \(first.id): \(first.text)\(others)"]
  }
}

extension ModelEndpoint.Kind {
  /// What a mean over patients is of.
  fileprivate var meanWords: String {
    switch self {
    case .halfLost: "; the mean of those to whom it happens before the end"
    case _ where isPeak: "; its time is the mean of the patients'"
    default: ""
    }
  }
}
