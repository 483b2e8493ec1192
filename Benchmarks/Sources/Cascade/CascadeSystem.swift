// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars

extension Cascade {
  /// The equations as formulas, and what follows from them.
  public static var plan: JacobianPlan {
    let count = CascadeState.count
    let symbols = (0..<count + CascadeParameter.count).map {
      Symbol(id: $0, name: "x\($0)", latex: "x_{\($0)}")
    }
    var inputs = symbols.map { Expression($0) }
    var rates = [Expression](repeating: 0, count: count)
    inputs.withUnsafeMutableBufferPointer { inputs in
      rates.withUnsafeMutableBufferPointer { rates in
        guard let y = inputs.baseAddress, let dy = rates.baseAddress else { return }
        Cascade<Expression>(Section(y + count)).derivatives(
          of: StateVector(y, count: count), at: 0, into: StateVector(dy, count: count))
      }
    }
    return JacobianPlan(
      of: rates, states: Array(symbols.prefix(count)), coefficients: Array(symbols.dropFirst(count))
    )
  }
}

/// The benchmark model for one worker, with memory for the parameters of those in its lanes.
public final class CascadeWard<Number: LanedScalar> {
  public let coefficients: UnsafeMutablePointer<Number>
  public let system: DerivedSystem<Cascade<Number>>

  public init(_ plan: JacobianPlan) {
    coefficients = .allocate(capacity: CascadeParameter.count)
    for (i, value) in CascadeParameter.typical.enumerated() {
      (coefficients + i).initialize(to: Number(value))
    }
    system = DerivedSystem(Cascade(Section(coefficients)), plan, coefficients: coefficients)
  }

  deinit { coefficients.deallocate() }

  /// Puts a patient's parameters into a lane.
  public func admit(_ patient: CascadePatient, to lane: Int) {
    for (i, value) in patient.parameters.enumerated() { coefficients[i][lane] = value }
    system.coefficientsChanged()
  }
}
