// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

extension Cascade where S == Expression {
  /// What follows from the equations: they are run once on symbols in place of numbers.
  public static func traced() throws(ProgramError) -> TracedSystem {
    let count = CascadeState.count
    let symbols = (0..<count + CascadeParameter.count).map {
      Symbol(id: $0, name: "x\($0)", latex: "x_{\($0)}")
    }
    let coefficients = symbols.dropFirst(count).map { Expression($0) }
    let base = UnsafeMutablePointer<Expression>.allocate(capacity: coefficients.count)
    base.initialize(from: coefficients, count: coefficients.count)
    defer {
      base.deinitialize(count: coefficients.count)
      base.deallocate()
    }
    return try TracedSystem(
      tracing: Cascade(Section(base)), states: Array(symbols.prefix(count)),
      parameters: Array(symbols.dropFirst(count)))
  }
}

/// The benchmark model for one worker, with memory for the parameters of those in its lanes.
public final class CascadeWard<Number: LanedScalar<Double>> {
  public let coefficients: UnsafeMutablePointer<Number>
  public let system: DerivedSystem<Cascade<Number>>

  public init(_ traced: TracedSystem) {
    coefficients = .allocate(capacity: CascadeParameter.count)
    for (i, value) in CascadeParameter.typical.enumerated() {
      (coefficients + i).initialize(to: Number(value))
    }
    system = DerivedSystem(Cascade(Section(coefficients)), traced, coefficients: coefficients)
  }

  deinit { coefficients.deallocate() }

  /// Puts a patient's parameters into a lane.
  public func admit(_ patient: CascadePatient, to lane: Int) {
    for (i, value) in patient.parameters.enumerated() { coefficients[i][lane] = value }
    system.coefficientsChanged()
  }
}
