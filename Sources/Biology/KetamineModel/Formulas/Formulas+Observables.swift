// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
public import Scalars

extension Formulas {
  /// The symbol of the MADRS total before treatment, which observables use besides the states and
  /// coefficients.
  public var baselineMADRS: Symbol {
    Symbol(
      id: states.count + coefficients.count, name: "baseline.madrs", latex: #"\mathrm{MADRS}_{0}"#)
  }

  /// What can be seen of the state: a formula for each of `Observable.all`, in its unit.
  public var observables: [Expression] { observables(Observable.all) }

  /// A formula for each of some observables, in its unit.
  func observables(_ chosen: [Observable]) -> [Expression] {
    formulas { model, state in chosen.map { model.value(of: $0, at: state) } }
  }

  /// The levels of the model's followers, then their rates (see `KetamineModel.levels`).
  var levels: [Expression] {
    formulas { model, state in
      var values = [Expression](repeating: 0, count: 2 * model.followers.count)
      values.withUnsafeMutableBufferPointer { values in
        guard let first = values.baseAddress else { return }
        model.levels(at: state, into: StateVector(first, count: values.count))
      }
      return values
    }
  }

  private func formulas(
    _ read: (KetamineModel<Expression>, StateVector<Expression>) -> [Expression]
  ) -> [Expression] {
    let values = coefficients.map { Expression($0) }
    let model = KetamineModel<Expression>(
      Parameters(values: Array(values.prefix(Layout.parameterCount))),
      hypotheses: Array(values.suffix(Hypothesis.count)),
      baselineMADRS: Expression(baselineMADRS))
    var y = states.map { Expression($0) }
    let found = y.withUnsafeMutableBufferPointer { buffer in
      read(model, StateVector(buffer.baseAddress!, count: buffer.count))
    }
    return Expression.simplified(found)
  }
}
