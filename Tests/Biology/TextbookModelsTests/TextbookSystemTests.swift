// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import Scalars
import Testing
import TextbookModels

/// The integrated models agree with their closed solutions.
struct TextbookSystemTests {
  private let solver = Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10))
  private let times = [0.1, 0.5, 1, 2.5, 6, 12, 30, 72]

  static let linear = TextbookModel.all.filter { !$0.isSaturable }

  private func concentrations(
    _ model: TextbookModel, _ timeline: Timeline<Double>
  ) throws -> [Double] {
    let system = TextbookSystem<Double>(model) { TextbookModel.person[$0]! }
    let solution = try solver.solve(
      InitialValueProblem(
        system, from: model.compartments.map { _ in 0 }, end: 80, timeline: timeline))
    return try times.map { system.concentration(at: try solution.state(at: $0)) }
  }

  private func expect(
    _ found: [Double], _ exact: (Double) -> Double, _ name: String
  ) {
    for (time, value) in zip(times, found) {
      #expect(abs(value / exact(time) - 1) < 1e-7, "\(name) at \(time) h: \(value), \(exact(time))")
    }
  }

  @Test(arguments: linear)
  func bolus(model: TextbookModel) throws {
    var timeline = Timeline<Double>()
    timeline.add(100, to: model.central, at: 0)
    expect(try concentrations(model, timeline), { 100 * model.exact.bolus(at: $0) }, model.name)
  }

  @Test(arguments: linear)
  func infusion(model: TextbookModel) throws {
    var timeline = Timeline<Double>()
    timeline.infuse(50, into: model.central, from: 0, to: 2)
    expect(
      try concentrations(model, timeline), { 50 * model.exact.infusion(at: $0, over: 2) },
      model.name)
  }

  @Test(arguments: linear.filter { $0.isOral })
  func oral(model: TextbookModel) throws {
    var timeline = Timeline<Double>()
    timeline.add(100, to: 0, at: 0)
    expect(try concentrations(model, timeline), { 100 * model.exact.oral(at: $0) }, model.name)
  }

  /// Michaelis and Menten's equation in one compartment has the implicit solution
  /// K_M ln(C₀/C) + C₀ − C = V_M t / V (Beal SL. J Pharmacokinet Biopharm 1982;10:109-119,
  /// doi:10.1007/BF01059186).
  @Test func saturableBolus() throws {
    let model = TextbookModel(.oneCompartment, isSaturable: true)
    var timeline = Timeline<Double>()
    timeline.add(200, to: 0, at: 0)
    let p = TextbookModel.person
    for (time, c) in zip(times, try concentrations(model, timeline)) where c > 1e-6 {
      let elapsed = p[.michaelisConstant]! * log(10 / c) + 10 - c
      #expect(abs(elapsed / (p[.maximumRate]! * time / p[.volume]!) - 1) < 1e-7)
    }
  }

  /// What leaves one compartment arrives in another, or is eliminated.
  @Test(arguments: TextbookModel.all)
  func massBalance(model: TextbookModel) {
    let system = TextbookSystem<Double>(model) { TextbookModel.person[$0]! }
    var state = model.compartments.indices.map { 3 + 2 * Double($0) }
    var rates = state
    state.withUnsafeMutableBufferPointer { y in
      rates.withUnsafeMutableBufferPointer { dydt in
        system.derivatives(
          of: StateVector(y.baseAddress!, count: y.count), at: 0,
          into: StateVector(dydt.baseAddress!, count: dydt.count))
      }
    }
    let p = TextbookModel.person
    let concentration = state[model.central] / p[model.centralVolume]!
    let eliminated =
      model.isSaturable
      ? p[.maximumRate]! * concentration / (p[.michaelisConstant]! + concentration)
      : p[.clearance]! * concentration
    #expect(abs(rates.reduce(0, +) + eliminated) < 1e-12)
  }

  /// The written Jacobian is the derivative of the written equations.
  @Test(arguments: TextbookModel.all)
  func jacobian(model: TextbookModel) {
    typealias Variation = Dual<Double, 4>
    let n = model.compartments.count
    let exact = TextbookSystem<Variation>(model) { Variation(TextbookModel.person[$0]!) }
    let system = TextbookSystem<Double>(model) { TextbookModel.person[$0]! }
    var state = (0..<n).map { 3 + 2 * Double($0) }
    var varied = state.enumerated().map { Variation($0.element, derivative: $0.offset) }
    var rates = varied
    var values = [Double](repeating: .nan, count: n * n)
    varied.withUnsafeMutableBufferPointer { y in
      rates.withUnsafeMutableBufferPointer { dydt in
        exact.derivatives(
          of: StateVector(y.baseAddress!, count: n), at: 0,
          into: StateVector(dydt.baseAddress!, count: n))
      }
    }
    state.withUnsafeMutableBufferPointer { y in
      values.withUnsafeMutableBufferPointer { j in
        system.jacobian(
          at: StateVector(y.baseAddress!, count: n), time: 0,
          into: StateVector(j.baseAddress!, count: n * n))
      }
    }
    for i in 0..<n {
      for j in 0..<n { #expect(abs(values[i * n + j] - rates[i][derivative: j]) < 1e-13) }
    }
  }
}
