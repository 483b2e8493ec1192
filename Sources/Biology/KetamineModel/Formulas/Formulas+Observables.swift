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
  public var observables: [Expression] {
    let values = coefficients.map { Expression($0) }
    let model = KetamineModel<Expression>(
      Parameters(values: Array(values.prefix(Layout.parameterCount))),
      hypotheses: Array(values.suffix(Hypothesis.count)),
      baselineMADRS: Expression(baselineMADRS))
    var y = states.map { Expression($0) }
    let found = y.withUnsafeMutableBufferPointer { buffer in
      let state = StateVector(buffer.baseAddress!, count: buffer.count)
      return Observable.all.map { model.value(of: $0, at: state) }
    }
    return Expression.simplified(found)
  }
}
