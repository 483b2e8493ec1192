// SPDX-License-Identifier: Apache-2.0

import Scalars

@testable import Dynamics

/// Steps of equal size, without any control: what the order of a method is measured with.
enum FixedSteps {
  static func explicit<System: DynamicalSystem>(
    _ system: System, from y: [Double], to end: Double, steps: Int,
    _ visit: (DenseStep<Double>) -> Void = { _ in }
  ) -> [Double] where System.Number == Double {
    let arena = Arena<Double>(capacity: 1000)
    let memory = StepMemory(arena, dimension: system.dimension)
    let stepper = ExplicitStepper<System>(.dormandPrince, memory, arena)
    return march(stepper, arena, system, from: y, to: end, steps: steps, visit)
  }

  static func stiff<System: DifferentiableSystem>(
    _ system: System, from y: [Double], to end: Double, steps: Int,
    _ visit: (DenseStep<Double>) -> Void = { _ in }
  ) -> [Double] where System.Number == Double {
    let arena = Arena<Double>(capacity: 1000)
    let memory = StepMemory(arena, dimension: system.dimension)
    let stepper = RosenbrockStepper<System>(.rodas5P, system.factorization, memory, arena)
    return march(stepper, arena, system, from: y, to: end, steps: steps, visit)
  }

  private static func march<Method: Stepper>(
    _ method: Method, _ arena: Arena<Double>, _ system: Method.System, from y: [Double],
    to end: Double, steps: Int, _ visit: (DenseStep<Double>) -> Void
  ) -> [Double] where Method.System.Number == Double {
    defer { withExtendedLifetime(arena) {} }
    var method = method
    let field = DrivenSystem(system)
    let h = end / Double(steps)
    for (i, number) in y.enumerated() { method.memory.state[i] = number }
    field.slope(of: method.memory.state, at: 0, into: method.memory.slope)
    method.restart()
    for step in 0..<steps {
      let t = Double(step) * h
      precondition(method.attempt(field, at: t, by: h), "a step can be tried")
      visit(method.denseStep(from: t, to: t + h, by: h))
      method.accept(field, at: t, after: h)
    }
    return y.indices.map { method.memory.state[$0] }
  }
}
