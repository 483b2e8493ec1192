// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Quantities
public import Scalars

/// The model run over `Expression`: what comes out are its equations.
public struct Formulas: Sendable {
  /// The symbols of the states, in the order of the model's vector.
  public let states: [Symbol]
  /// The symbols of the parameters and, after them, of the hypotheses.
  public let coefficients: [Symbol]
  /// The right-hand sides dy/dt, one for each state.
  public let derivatives: [Expression]

  public init() {
    states = StateName.all.enumerated().map { index, state in
      Symbol(id: index, name: state.name, latex: state.symbol)
    }
    coefficients = Formulas.coefficientSymbols(after: states.count)
    derivatives = Formulas.trace(states, coefficients)
  }

  /// The elements of ∂f/∂y that can differ from zero, row by row.
  public var jacobian: [PartialDerivative] {
    Expression.partialDerivatives(of: derivatives, by: states)
  }

  static func coefficientSymbols(after offset: Int) -> [Symbol] {
    let parameters = Layout.passports.map { ($0.name, $0.symbol) }
    let hypotheses = Hypothesis.allCases.map { ("hypothesis." + $0.name, $0.symbol) }
    return (parameters + hypotheses).enumerated().map { index, names in
      Symbol(id: offset + index, name: names.0, latex: names.1)
    }
  }

  /// The derivatives, simplified.
  static func trace(_ states: [Symbol], _ coefficients: [Symbol]) -> [Expression] {
    Expression.simplified(record(states, coefficients))
  }

  /// Runs the derivatives of the model on symbols in place of numbers, and keeps what it wrote.
  static func record(_ states: [Symbol], _ coefficients: [Symbol]) -> [Expression] {
    let values = coefficients.map { Expression($0) }
    let model = KetamineModel<Expression>(
      Parameters(values: Array(values.prefix(Layout.parameterCount))),
      hypotheses: Array(values.suffix(Hypothesis.count)), baselineMADRS: 0)
    var y = states.map { Expression($0) }
    var rates = [Expression](repeating: 0, count: states.count)
    y.withUnsafeMutableBufferPointer { y in
      rates.withUnsafeMutableBufferPointer { rates in
        model.derivatives(
          of: StateVector(y.baseAddress!, count: y.count), at: 0,
          into: StateVector(rates.baseAddress!, count: rates.count))
      }
    }
    return rates
  }
}
