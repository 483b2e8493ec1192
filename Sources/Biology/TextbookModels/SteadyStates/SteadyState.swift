// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars

/// Why a steady state cannot be had.
public enum SteadyStateError: Error, Equatable, Sendable {
  /// As much enters as can leave at most, or more: amounts grow for ever.
  case none(entering: Double, maximum: Double)
  /// The iteration did not come to rest.
  case notFound
  /// The equations could not be solved.
  case solver(SolverError)
}

/// The steady states of one person's textbook model: the amounts that an endless treatment leads to.
///
/// For repeated doses that is the fixed point x = P(x) of the map from the amounts before one entry
/// to those before the next; for a constant infusion the point where nothing changes. Both are found
/// by Newton's method, the map's derivatives by integrating over dual numbers. For linear models the
/// first iteration is exact. For saturable ones the map is convex and rises, and from empty
/// compartments the iterates climb to the fixed point without passing it. The iteration ends when a
/// step changes no amount by more than a share of 1e-9 of the largest.
public struct SteadyState {
  let model: TextbookModel
  let value: (TextbookParameter) -> Double
  let solver: Solver

  /// - Parameters:
  ///   - value: this person's parameters.
  ///   - solver: how intervals are integrated.
  public init(
    _ model: TextbookModel, solver: Solver, _ value: @escaping (TextbookParameter) -> Double
  ) {
    self.model = model
    self.solver = solver
    self.value = value
  }

  /// The amounts just before an entry of repeated doses.
  public func trough(of dose: RepeatedDose) throws(SteadyStateError) -> [Double] {
    try checkElimination(of: dose.amount / dose.interval)
    return try fixedPoint { amounts throws(SteadyStateError) in
      try afterInterval(of: dose, from: amounts)
    }
  }

  /// The amounts under an infusion that has always run.
  ///
  /// - Parameter rate: amount per time into the compartment at `state`.
  public func plateau(of rate: Double, into state: Int) throws(SteadyStateError) -> [Double] {
    try checkElimination(of: rate)
    let system = TextbookSystem<Variation>(model) { Variation(value($0)) }
    return try fixedPoint { amounts in
      var slopes = system.slopes(at: amounts)
      slopes[state] += Variation(rate)
      return zip(amounts, slopes).map { $0 + $1 }
    }
  }

  private func checkElimination(of entering: Double) throws(SteadyStateError) {
    guard model.isSaturable, entering >= value(.maximumRate) else { return }
    throw .none(entering: entering, maximum: value(.maximumRate))
  }
}

extension SteadyState {
  /// The amounts before the next entry, from those before one.
  private func afterInterval(
    of dose: RepeatedDose, from amounts: [Variation]
  ) throws(SteadyStateError) -> [Variation] {
    let system = TextbookSystem<Variation>(model) { Variation(value($0)) }
    let problem = InitialValueProblem(
      system, from: amounts, end: dose.interval, timeline: dose.timeline(as: Variation.self))
    do {
      return try solver.solve(problem).finalState
    } catch {
      throw .solver(error)
    }
  }

  /// Where a map leads to what it came from.
  private func fixedPoint(
    of map: ([Variation]) throws(SteadyStateError) -> [Variation]
  ) throws(SteadyStateError) -> [Double] {
    var amounts = model.compartments.map { _ in 0.0 }
    for _ in 0..<Iteration.most {
      let image = try map(amounts.enumerated().map { Variation($0.element, derivative: $0.offset) })
      guard let step = newtonStep(from: amounts, to: image) else { throw .notFound }
      amounts = zip(amounts, step).map { $0 + $1 }
      let largest = amounts.reduce(0) { max($0, abs($1)) }
      guard largest.isFinite else { throw .notFound }
      if step.allSatisfy({ abs($0) <= Iteration.resolution * largest }) { return amounts }
    }
    throw .notFound
  }

  /// (1 − P′)·step = P(x) − x.
  private func newtonStep(from amounts: [Double], to image: [Variation]) -> [Double]? {
    LinearSystem(
      amounts.indices.map { i in
        amounts.indices.map { j in (i == j ? 1 : 0) - image[i][derivative: j] }
          + [image[i].primal - amounts[i]]
      }
    ).solution()
  }
}

extension TextbookSystem {
  /// dA/dt of all compartments.
  func slopes(at amounts: [S]) -> [S] {
    var (state, rates) = (amounts, amounts)
    state.withUnsafeMutableBufferPointer { y in
      rates.withUnsafeMutableBufferPointer { dydt in
        derivatives(
          of: StateVector(y.baseAddress!, count: y.count), at: 0,
          into: StateVector(dydt.baseAddress!, count: dydt.count))
      }
    }
    return rates
  }
}
