// SPDX-License-Identifier: Apache-2.0

import Inference
import KetamineModel
import Quantities
import Scalars
import TestSupport
import Testing

@Suite struct CalibrationPlanTests {
  static let free = CalibrationPlan.all.flatMap { $0.fit.free }

  /// From the first guesses the fits reach the objective of the committed values within 5 %.
  @Test(.enabled(if: Ring.isLong, Ring.sentence))
  func reachesTheCommittedObjectiveFromTheStarts() throws {
    let committed = try CalibrationPlan.committedObjective()
    let results = try CalibrationPlan.run()
    let reached = results.reduce(0) { $0 + $1.objective }
    #expect((reached - committed).magnitude <= 0.05 * committed)
    let estimates = results.flatMap(\.estimates)
    #expect(estimates.map(\.name) == Self.free.map(\.name))
    #expect(estimates.contains { $0.standardError == nil })
    #expect(estimates.contains { $0.standardError != nil })
  }

  /// These are fitted on top of the committed levels, and come back to the committed values.
  @Test(arguments: ["Routes", "Interactions and impaired organs"])
  func aFitAloneComesBack(title: String) throws {
    let plan = try #require(CalibrationPlan.all.first { $0.title == title })
    for estimate in try plan.fit.run(from: .typical).estimates {
      let committed = Layout.passports.first { $0.name == estimate.name }!.value
      #expect((estimate.value - committed).magnitude <= 0.01 * committed, "\(estimate.name)")
    }
  }

  /// A parameter is called calibrated if and only if the command moves it.
  @Test func calibratedIsWhatIsFitted() {
    let graded = Set(Layout.passports.filter { $0.grade == .calibrated }.map(\.name))
    let fitted = Self.free.map(\.name)
    #expect(Set(fitted).count == fitted.count)
    #expect(graded == Set(fitted))
  }

  @Test func startsLieInTheirRanges() {
    for parameter in Self.free {
      let passport = Layout.passports.first { $0.name == parameter.name }
      #expect(passport?.range.contains(parameter.start) ?? false, "\(parameter.name)")
    }
  }
}
