// SPDX-License-Identifier: Apache-2.0

import Scalars

@testable import Dynamics

/// Steps of equal size, without any control: what the order of a method is measured with.
enum FixedSteps {
  static func explicit<System: DynamicalSystem>(
    _ system: System, from y: [Double], to end: Double, steps: Int,
    _ visit: (DenseStep<Double>) -> Void = { _ in }
  ) -> [Double] where System.Number == Double {
    march(ExplicitStepper(system), system, from: y, to: end, steps: steps, visit)
  }

  static func stiff<System: DifferentiableSystem>(
    _ system: System, from y: [Double], to end: Double, steps: Int,
    _ visit: (DenseStep<Double>) -> Void = { _ in }
  ) -> [Double] where System.Number == Double {
    march(RosenbrockStepper(system), system, from: y, to: end, steps: steps, visit)
  }

  private static func march<Method: Stepper>(
    _ method: Method, _ system: Method.System, from y: [Double], to end: Double, steps: Int,
    _ visit: (DenseStep<Double>) -> Void
  ) -> [Double] where Method.System.Number == Double {
    defer { withExtendedLifetime(method) {} }
    var method = method
    let memory = method.memory
    let field = DrivenSystem(system, inputs: memory.inputs)
    let h = end / Double(steps)
    for (i, number) in y.enumerated() { memory.state[i] = number }
    for step in 0..<steps {
      let t = Double(step) * h
      field.slope(of: memory.state, at: t, into: memory.slope)
      method.attempt(field, at: t, by: h, isMoved: true)
      visit(
        DenseStep(
          from: t, by: h, to: t + h, lanes: 1,
          StepPolynomial(
            from: memory.state, to: memory.argument, stages: memory.stages, output: method.output,
            weights: memory.weights, followers: memory.followers, curves: memory.curves)))
      memory.state.copy(memory.argument)
    }
    return y.indices.map { memory.state[$0] }
  }
}
