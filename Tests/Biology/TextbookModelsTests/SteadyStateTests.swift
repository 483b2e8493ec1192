// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import Testing
import TextbookModels

/// Steady states are what very many doses lead to.
struct SteadyStateTests {
  private let solver = Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10))

  private func steadyState(_ model: TextbookModel) -> SteadyState {
    SteadyState(model, solver: solver) { TextbookModel.person[$0]! }
  }

  private func concentration(_ model: TextbookModel, _ amounts: [Double]) -> Double {
    amounts[model.central] / TextbookModel.person[model.centralVolume]!
  }

  @Test(arguments: TextbookSystemTests.linear)
  func bolus(model: TextbookModel) throws {
    let dose = RepeatedDose(of: 100, into: model.central, over: 0, every: 12)
    let trough = try steadyState(model).trough(of: dose)
    let exact = model.exact.terms.reduce(0) { sum, term in
      sum + 100 * term.coefficient / (exp(12 * term.rate) - 1)
    }
    #expect(abs(concentration(model, trough) / exact - 1) < 1e-8)
  }

  /// Shorter than the interval, as long, and longer.
  @Test(arguments: [2, 12, 30.5] as [Double])
  func infusion(duration: Double) throws {
    let model = TextbookModel(.twoCompartments)
    let dose = RepeatedDose(of: 100, into: 0, over: duration, every: 12)
    let trough = try steadyState(model).trough(of: dose)
    let exact = (1..<2000).reduce(0.0) { sum, count in
      sum + dose.rate * model.exact.infusion(at: Double(count) * 12, over: duration)
    }
    #expect(abs(concentration(model, trough) / exact - 1) < 1e-8)
  }

  @Test func betweenEntries() throws {
    let model = TextbookModel(.oneCompartment, isOral: true)
    let dose = RepeatedDose(of: 100, into: 0, over: 0, every: 24)
    let solver = steadyState(model)
    let amounts = try solver.amounts(after: 5, of: dose, from: solver.trough(of: dose))
    let exact = (0..<400).reduce(0.0) { $0 + 100 * model.exact.oral(at: Double($1) * 24 + 5) }
    #expect(abs(concentration(model, amounts) / exact - 1) < 1e-8)
  }

  /// Carried back and followed again, the amounts are those just after an entry.
  @Test func beforeAnEntry() throws {
    let model = TextbookModel(.oneCompartment)
    let dose = RepeatedDose(of: 100, into: 0, over: 0, every: 24)
    let solver = steadyState(model)
    let trough = try solver.trough(of: dose)
    let before = try solver.amounts(before: 3, of: dose, from: trough)
    #expect(abs(before[0] * exp(-0.2 * 3) / (trough[0] + 100) - 1) < 1e-8)
  }

  @Test(arguments: TextbookSystemTests.linear)
  func plateau(model: TextbookModel) throws {
    let amounts = try steadyState(model).plateau(of: 8, into: 0)
    #expect(abs(concentration(model, amounts) - 2) < 1e-9)
  }

  /// A saturable model after five hundred doses has come as near to its steady state as it will.
  @Test(arguments: TextbookModel.all.filter { $0.isSaturable })
  func saturable(model: TextbookModel) throws {
    let dose = RepeatedDose(of: 30, into: 0, over: 0, every: 6)
    let trough = try steadyState(model).trough(of: dose)
    let system = TextbookSystem<Double>(model) { TextbookModel.person[$0]! }
    var timeline = Timeline<Double>()
    for count in 0..<500 { timeline.add(30, to: 0, at: Double(count) * 6) }
    let end = try solver.solve(
      InitialValueProblem(
        system, from: trough.map { _ in 0 }, end: 3000, timeline: timeline)
    ).finalState
    for (found, followed) in zip(trough, end) { #expect(abs(found / followed - 1) < 1e-6) }
  }

  /// 12 mg/h can leave at most: 12 mg/h entering is too much.
  @Test func noSteadyState() {
    let model = TextbookModel(.oneCompartment, isSaturable: true)
    #expect(throws: SteadyStateError.none(entering: 12, maximum: 12)) {
      try steadyState(model).trough(of: RepeatedDose(of: 72, into: 0, over: 0, every: 6))
    }
    #expect(throws: SteadyStateError.none(entering: 13, maximum: 12)) {
      try steadyState(model).plateau(of: 13, into: 0)
    }
  }
}
