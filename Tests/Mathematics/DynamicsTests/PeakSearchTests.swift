// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

/// Peaks whose time and height are known in closed form.
struct PeakSearchTests {
  /// A bolus into a depot that empties at `a` into a centre that empties at `b`.
  private func bateman(_ a: Double, _ b: Double) throws -> Solution<Double> {
    try Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)).solve(
      InitialValueProblem(LinearSystem(matrix: [[-a, 0], [a, -b]]), from: [1, 0], end: 30))
  }

  @Test(arguments: [(2.0, 0.3), (1.1, 0.9), (20, 0.05), (0.4, 3)])
  func isThatOfTheFunction(rates: (Double, Double)) throws {
    let (a, b) = rates
    let peak = try bateman(a, b).peak(from: 0, to: 30) { $0[1] }
    let time = Double.log(a / b) / (a - b)
    let height = a / (a - b) * (Double.exp(-b * time) - Double.exp(-a * time))
    #expect(abs(peak.value / height - 1) < 1e-8)
    #expect(abs(peak.time / time - 1) < 1e-3)
  }

  /// A part of the solution has a peak of its own, at its border where the function falls.
  @Test func isThatOfTheWindow() throws {
    let solution = try bateman(2, 0.3)
    let late = try solution.peak(from: 10, to: 20) { $0[1] }
    #expect(late.time == 10)
    #expect(abs(late.value - (try solution.value(of: 1, at: 10))) < 1e-15)
    let early = try solution.peak(from: 0, to: 0.25) { $0[1] }
    #expect(abs(early.time - 0.25) < 1e-12)
  }

  /// An infusion that ends between all output times: the corner is the peak.
  @Test func isAtTheEndOfAnInfusion() throws {
    var timeline = Timeline<Double>()
    timeline.infuse(3, into: 0, from: 0, to: 0.61803)
    let solution = try Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)).solve(
      InitialValueProblem(LinearSystem.elimination(1.5), from: [0], end: 9, timeline: timeline))
    let peak = try solution.peak(from: 0, to: 9) { $0[0] }
    #expect(peak.time == 0.61803)
    #expect(abs(peak.value - 2 * -Double.expMinusOne(-1.5 * 0.61803)) < 1e-10)
  }

  /// Equal doses to one who has cleared them, one that adds to the rest of those before, and a last
  /// one that is larger.
  @Test(arguments: [(24.0, 1.0, 0.0), (24, 1.005, 0), (24, 1.05, 72), (2, 1, 72)])
  func ofLikeTopsIsTheFirst(interval: Double, last: Double, expected: Double) throws {
    var timeline = Timeline<Double>()
    for dose in 0..<3 { timeline.add(1, to: 0, at: Double(dose) * interval) }
    timeline.add(last, to: 0, at: 72)
    let solution = try Solver(tolerance: Tolerance(absolute: 1e-12, relative: 1e-10)).solve(
      InitialValueProblem(
        LinearSystem(matrix: [[-2, 0], [2, -0.5]]), from: [0, 0], end: 100, timeline: timeline))
    let (single, time) = (Double.log(4) / 1.5, 1.5)
    let peak = try solution.peak(from: 0, to: 100) { $0[1] }
    if interval == 24 {
      #expect(abs(peak.time - expected - single) < 1e-3)
      let height = 4 / 3 * (Double.exp(-0.5 * single) - Double.exp(-2 * single))
      #expect(abs(peak.value / height - last) < 1e-4 * time)
    } else {
      #expect(peak.time > 4 && peak.time < 6)
    }
  }

  @Test func ofNoTimeIsTheStateThere() throws {
    let solution = try Solver().solve(
      InitialValueProblem(LinearSystem.elimination(1), from: [4], end: 0))
    #expect(try solution.peak(from: 0, to: 0) { $0[0] } == Peak(time: 0, value: 4))
  }
}
