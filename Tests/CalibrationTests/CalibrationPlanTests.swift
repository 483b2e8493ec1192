// SPDX-License-Identifier: Apache-2.0

import Calibration
import KetamineModel
import Quantities
import Scalars
import Testing

@Suite struct CalibrationPlanTests {
  static let free = FreeParameter.exposure + FreeParameter.effects + FreeParameter.sideEffects

  /// From the first guesses the fit reaches the objective of the committed values within 5 %.
  @Test func reachesTheCommittedObjectiveFromTheStarts() throws {
    let committed =
      try CalibrationPlan.exposure.objective(of: .typical)
      + CalibrationPlan.effects.objective(of: .typical)
      + CalibrationPlan.sideEffects.objective(of: .typical)
    let (exposure, effects, sideEffects) = try CalibrationPlan.run()
    let reached = exposure.objective + effects.objective + sideEffects.objective
    #expect((reached - committed).magnitude <= 0.05 * committed)
    #expect(sideEffects.estimates.count == FreeParameter.sideEffects.count)
    #expect(exposure.estimates.count == FreeParameter.exposure.count)
    #expect(effects.estimates.contains { $0.standardError == nil })
    #expect(effects.estimates.contains { $0.standardError != nil })
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
