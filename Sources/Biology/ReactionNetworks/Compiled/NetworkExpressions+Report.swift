// SPDX-License-Identifier: Apache-2.0

import Scalars

extension NetworkExpressions {
  /// A column of a report as a formula.
  mutating func expression(_ column: NetworkReport.Column) -> Expression {
    switch column {
    case .value(let number): variable(number)
    case .amount(let number): amount(number)
    case .concentration(let number): concentration(number)
    }
  }

  private mutating func amount(_ number: Int) -> Expression {
    let species = network.variables[number]
    guard species.isConcentration, let place = species.compartment else { return variable(number) }
    if species.keepsAmount {
      switch species.source {
      case .state(let index): return Expression(states[index])
      case .fixed(let index): return Expression(fixed[index])
      case .formula: break
      }
    }
    return variable(number) * variable(place)
  }

  private mutating func concentration(_ number: Int) -> Expression {
    let species = network.variables[number]
    guard !species.isConcentration, let place = species.compartment else { return variable(number) }
    return variable(number) / variable(place)
  }
}
