// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The share of people without the event over time, whoever left early counted for as long as he
/// stayed.
///
/// Kaplan EL, Meier P. Nonparametric estimation from incomplete observations. J Am Stat Assoc
/// 1958;53:457-481, doi:10.1080/01621459.1958.10501452.
package struct KaplanMeier: Equatable, Sendable {
  /// What is known at a time at which somebody had the event or left.
  package struct Step: Equatable, Sendable {
    package let time: Double
    package let atRisk: Int
    package let events: Int
    /// The share without the event from here on.
    package let survival: Double
    /// By Greenwood's formula, S √Σ d/(n (n − d)): Greenwood M. The natural duration of cancer. Rep
    /// Public Health Med Subj 1926;33:1-26.
    package let standardError: Double
    /// Of 95 %, symmetrical for log(−log S), so that it stays within 0 and 1; nil where S is 0 or
    /// 1.
    package let interval: ConfidenceInterval?
  }

  package let steps: [Step]
  /// How many people there were.
  package let count: Int

  /// - Parameters:
  ///   - times: of one arm; 0 or more.
  ///   - hasEvent: whether the event came then.
  package init(times: [Double], hasEvent: [Bool]) {
    let order = times.indices.sorted { times[$0] < times[$1] }
    count = times.count
    var (steps, atRisk, survival, sum) = ([Step](), times.count, 1.0, 0.0)
    var place = 0
    while place < order.count {
      let time = times[order[place]]
      let here = order[place...].prefix { times[$0] == time }
      let events = here.count { hasEvent[$0] }
      if events > 0 {
        survival *= Double(atRisk - events) / Double(atRisk)
        sum += Double(events) / (Double(atRisk) * Double(atRisk - events))
      }
      steps.append(
        Step(
          time: time, atRisk: atRisk, events: events, survival: survival,
          standardError: survival > 0 ? survival * sum.squareRoot() : 0,
          interval: Self.interval(survival, sum)))
      place += here.count
      atRisk -= here.count
    }
    self.steps = steps
  }

  private static func interval(_ survival: Double, _ sum: Double) -> ConfidenceInterval? {
    guard survival > 0, survival < 1 else { return nil }
    let logarithm = Double.log(survival)
    let width = NormalDistribution.quantile(0.975) * sum.squareRoot() / -logarithm
    return ConfidenceInterval(
      low: Double.exp(logarithm * Double.exp(width)),
      high: Double.exp(logarithm * Double.exp(-width)))
  }

  /// The share without the event at a time.
  package func survival(at time: Double) -> Double {
    steps.last { $0.time <= time }?.survival ?? 1
  }

  /// When half had the event, with the interval that inverts that of the curve; nil where it is not
  /// reached.
  ///
  /// Where the curve is at one half for a while it is the middle of that while. Brookmeyer R,
  /// Crowley J. A confidence interval for the median survival time. Biometrics 1982;38:29-41,
  /// doi:10.2307/2530286.
  package var median: (value: Double?, low: Double?, high: Double?) {
    (
      crossing { $0.survival }, crossing { $0.interval?.low ?? $0.survival },
      crossing { $0.interval?.high ?? $0.survival }
    )
  }

  private func crossing(_ height: (Step) -> Double) -> Double? {
    let tolerance = 1.5e-8
    guard let place = steps.firstIndex(where: { height($0) <= 0.5 + tolerance }) else { return nil }
    guard (height(steps[place]) - 0.5).magnitude <= tolerance else { return steps[place].time }
    let next = steps[place...].first { height($0) < 0.5 - tolerance }
    return next.map { (steps[place].time + $0.time) / 2 } ?? steps[place].time
  }
}
