// SPDX-License-Identifier: Apache-2.0

public import Scalars

// Each method takes the memory that it needs, builds its stepper and runs.

extension Solver {
  @inlinable
  func integrateExplicitly<System: DynamicalSystem>(
    _ problem: InitialValueProblem<System>, _ visit: (DenseStep<System.Number>) -> Void,
    _ finish: (StateVector<System.Number>) -> Void
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    let tableau = ButcherTableau.dormandPrince
    let n = problem.system.dimension
    let arena = Arena<System.Number>(
      capacity: StepMemory<System.Number>.vectors * n
        + ExplicitStepper<System>.capacity(tableau, dimension: n))
    let memory = StepMemory(arena, dimension: n)
    let stepper = ExplicitStepper<System>(tableau, memory, arena)
    return try run(stepper, problem, arena, "explicit", visit, finish)
  }

  @inlinable
  func integrateStiffly<System: DifferentiableSystem>(
    _ problem: InitialValueProblem<System>, _ visit: (DenseStep<System.Number>) -> Void,
    _ finish: (StateVector<System.Number>) -> Void
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    let tableau = RosenbrockTableau.rodas5P
    let plan = problem.system.factorization
    let n = problem.system.dimension
    let arena = Arena<System.Number>(
      capacity: StepMemory<System.Number>.vectors * n
        + RosenbrockStepper<System>.capacity(tableau, plan, dimension: n))
    let memory = StepMemory(arena, dimension: n)
    let stepper = RosenbrockStepper<System>(tableau, plan, memory, arena)
    return try run(stepper, problem, arena, "stiff", visit, finish)
  }

  @inlinable
  func integrateAutomatically<System: DifferentiableSystem>(
    _ problem: InitialValueProblem<System>, _ visit: (DenseStep<System.Number>) -> Void,
    _ finish: (StateVector<System.Number>) -> Void
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    let (pair, tableau) = (ButcherTableau.dormandPrince, RosenbrockTableau.rodas5P)
    let plan = problem.system.factorization
    let n = problem.system.dimension
    let arena = Arena<System.Number>(
      capacity: StepMemory<System.Number>.vectors * n
        + ExplicitStepper<System>.capacity(pair, dimension: n)
        + RosenbrockStepper<System>.capacity(tableau, plan, dimension: n))
    let memory = StepMemory(arena, dimension: n)
    let stepper = SwitchingStepper<System>(
      ExplicitStepper(pair, memory, arena), RosenbrockStepper(tableau, plan, memory, arena),
      tolerance: tolerance)
    return try run(stepper, problem, arena, "automatic", visit, finish)
  }

  /// Checks the problem, runs it and says what ran.
  @inlinable
  func run<Method: Stepper>(
    _ stepper: Method, _ problem: InitialValueProblem<Method.System>,
    _ arena: Arena<Method.System.Number>, _ name: String,
    _ visit: (DenseStep<Method.System.Number>) -> Void,
    _ finish: (StateVector<Method.System.Number>) -> Void
  ) throws(SolverError) -> Statistics {
    defer { withExtendedLifetime(arena) {} }
    try problem.validate()
    try tolerance.validate()
    var integration = Integration(
      stepper, problem.system, tolerance: tolerance, stepLimit: stepLimit)
    try integration.run(problem, visit)
    finish(integration.method.memory.state)
    var statistics = integration.method.statistics
    statistics.nameMethods(name)
    return statistics
  }
}

extension Statistics {
  /// Says which methods took steps.
  @usableFromInline
  mutating func nameMethods(_ choice: String) {
    var names: [String] = []
    if explicit.acceptedSteps > 0 { names.append(ButcherTableau.dormandPrince.name) }
    if stiff.acceptedSteps > 0 { names.append(RosenbrockTableau.rodas5P.name) }
    method = names.isEmpty ? choice : choice + ": " + names.joined(separator: ", ")
  }
}
