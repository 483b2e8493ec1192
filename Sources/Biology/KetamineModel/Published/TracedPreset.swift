// SPDX-License-Identifier: Apache-2.0

import Dynamics
public import Pharmacokinetics
public import Scalars

/// The Jacobian of a published model in front of the chain of effects, derived from the equations:
/// they are run on symbols, and what comes out is differentiated and compiled.
///
/// Made once for a published model, and shared by all threads and patients.
public struct TracedPreset: Sendable {
  let system: TracedSystem

  /// - Parameter blood: the equations in anybody; their numbers do not matter.
  public init(_ blood: PublishedDisposition<Double>) {
    let stateCount = PresetModel<Expression>.stateCount
    let states = (0..<stateCount).map { Symbol(id: $0, name: "y\($0)", latex: "y_{\($0)}") }
    let numberCount = blood.numbers.count
    let coefficients = (0..<Layout.coefficientCount + numberCount).map {
      Symbol(id: stateCount + $0, name: "p\($0)", latex: "p_{\($0)}")
    }
    let values = coefficients.map { Expression($0) }
    let effects = KetamineModel<Expression>(
      Parameters(values: Array(values[..<Layout.parameterCount])),
      hypotheses: Array(values[Layout.parameterCount..<Layout.coefficientCount]), baselineMADRS: 0)
    let model = PresetModel(
      blood.withNumbers(Array(values.suffix(numberCount))), effects: effects)
    do throws(ProgramError) {
      system = try TracedSystem(tracing: model, states: states, parameters: coefficients)
    } catch {
      preconditionFailure("the equations have no other symbols than their own: \(error)")
    }
  }
}
