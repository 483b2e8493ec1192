// SPDX-License-Identifier: Apache-2.0

import Cohorts
public import KetamineModel
public import Quantities
import Runs

/// What a treatment does to many people: exact sums and histograms, whose memory does not grow with
/// their number.
public struct CohortCourse: Sendable {
  let plan: CohortPlan
  let summary: CohortSummary

  /// How many people.
  public var count: Int { summary.tally.patients }

  /// What was looked at.
  public var observables: [Observable] { summary.observables }

  /// The times, from the first dose, at which results can be read; ascending.
  public var times: [Time] { plan.batch.times.map { .hours($0) } }

  /// What a reader should know of the doses: how many people are warned, and the first of them.
  public var warnings: [String] {
    guard let first = summary.tally.firstWarning else { return [] }
    return ["\(summary.tally.warned) of \(count) people; patient \(first.id): \(first.text)"]
  }

  /// The literature behind exactly the parts that ran.
  public var references: [Reference] { plan.references }
}

extension CohortCourse {
  /// An observable at the end, over the people.
  ///
  /// It must be one of ``observables``; where that is not certain, ask ``distribution(of:at:)``.
  public subscript(observable: Observable) -> Distribution {
    self[observable, at: .hours(plan.end)]
  }

  /// An observable at one of ``times``, over the people.
  ///
  /// Where it is not certain to be one, ask ``distribution(of:at:)``.
  public subscript(observable: Observable, at time: Time) -> Distribution {
    do {
      return try distribution(of: observable, at: time)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// An observable at a time, over the people.
  ///
  /// - Throws: ``KairosError`` for an observable that was not looked at, or a time that is none of
  ///   ``times``.
  public func distribution(
    of observable: Observable, at time: Time
  ) throws(KairosError) -> Distribution {
    guard let row = plan.batch.times.firstIndex(where: { Self.areSame($0, time.hours) }) else {
      throw KairosError(
        "at", found: "\(time)", allowed: "one of the times of this result; ask for more by every:")
    }
    return try distributions(of: observable)[row]
  }

  /// An observable over the people, for each of ``times``.
  ///
  /// - Throws: ``KairosError`` for an observable that was not looked at.
  public func distributions(of observable: Observable) throws(KairosError) -> [Distribution] {
    guard let place = observables.firstIndex(of: observable) else {
      throw KairosError(
        "observable", found: observable.name,
        allowed: observables.map { $0.name }.joined(separator: ", "))
    }
    let course = summary.course(ofObservable: place)
    let value = { (value: Double) in ObservedValue(value, of: observable) }
    return course.means.indices.map { row in
      Distribution(
        mean: value(course.means[row]), standardDeviation: value(course.deviations[row]),
        low: value(course.low[row]), median: value(course.median[row]),
        high: value(course.high[row]))
    }
  }

  /// Times that differ by round-off alone are one: a millionth of a second.
  private static func areSame(_ one: Double, _ other: Double) -> Bool {
    (one - other).magnitude < 3e-10
  }
}

extension CohortCourse {
  /// Those whose MADRS total has fallen by half or more.
  public var response: Proportion { proportion(.response) }

  /// Those whose MADRS total is 10 or less, unless the setting says otherwise.
  public var remission: Proportion { proportion(.remission) }

  /// By how much the MADRS total has changed since before treatment.
  public var change: MeanOutcome { mean(.change) }

  /// The highest expected CADSS total; nil where a control is given of which that is not known
  /// (midazolam).
  public var highestDissociation: MeanOutcome? { known(.dissociation) }

  /// The highest systolic reading above the one before treatment; nil where a control is given of which
  /// that is not known.
  public var highestSystolicReading: MeanOutcome? { known(.systolicReading) }

  private func known(_ kind: Endpoint.Kind) -> MeanOutcome? {
    plan.unavailable.contains(kind.observable) ? nil : mean(kind)
  }

  private func proportion(_ kind: Endpoint.Kind) -> Proportion {
    let found = endpoint(kind)
    return Proportion(
      definition: found.definition, value: found.mean, count: count, time: .hours(found.time))
  }

  private func mean(_ kind: Endpoint.Kind) -> MeanOutcome {
    let found = endpoint(kind)
    return MeanOutcome(
      definition: found.definition, mean: ObservedValue(value: found.mean, unit: kind.unit),
      standardDeviation: ObservedValue(value: found.deviation, unit: kind.unit),
      time: .hours(found.time))
  }

  private func endpoint(_ kind: Endpoint.Kind) -> CohortSummary.EndpointResult {
    guard let found = summary.endpointResults.first(where: { $0.kind == kind }) else {
      preconditionFailure("\(kind.rawValue) stands in every result")
    }
    return found
  }
}
