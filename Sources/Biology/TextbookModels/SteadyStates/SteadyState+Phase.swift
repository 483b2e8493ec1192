// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

// Where in its interval a steady state is met: the amounts at a time after or before an entry.
extension SteadyState {
  /// The amounts at a time after an entry, at most one interval.
  ///
  /// - Parameter trough: the amounts just before the entry.
  public func amounts(
    after elapsed: Double, of dose: RepeatedDose, from trough: [Double]
  ) throws(SteadyStateError) -> [Double] {
    guard elapsed > 0 else { return trough }
    let problem = InitialValueProblem(
      system, from: trough, end: elapsed, timeline: dose.timeline(as: Double.self))
    do { return try solver.solve(problem).finalState } catch { throw .solver(error) }
  }

  /// The amounts that would have had to be there before an entry for it to find the steady state, had
  /// its bolus or its infusions, and those that overlap it, been in by then.
  ///
  /// Some of them may come out negative: then there is no such history.
  public func amounts(
    before lead: Double, of dose: RepeatedDose, from trough: [Double]
  ) throws(SteadyStateError) -> [Double] {
    var state = trough
    if dose.duration == 0 { state[dose.state] += dose.amount }
    var timeline = Timeline<Double>()
    timeline.infuse(-dose.rateAfterEntry, into: dose.state, from: 0, to: lead)
    let problem = InitialValueProblem(
      ReversedSystem(system), from: state, end: lead, timeline: timeline)
    do { return try solver.solve(problem).finalState } catch { throw .solver(error) }
  }

  private var system: TextbookSystem<Double> { TextbookSystem(model, value) }
}
