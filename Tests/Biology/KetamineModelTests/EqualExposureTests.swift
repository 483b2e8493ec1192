// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

@Suite struct EqualExposureTests {
  private func treatment(
    _ route: Route, _ amount: Double, of drug: Drug = .ketamine, days: [Double] = [0]
  ) throws -> Treatment {
    try Fixture.treatment(
      days.map { try Dose(drug, amount: amount, route: route, at: 24 * $0) }, until: 1)
  }

  private func area(_ treatment: Treatment) throws -> Double {
    try PlasmaExposure(of: treatment).ketamine
  }

  /// The factor found gives the area that was wanted, by every route.
  @Test(arguments: Route.allCases) func theAreaIsThatOfTheReference(_ route: Route) throws {
    let wanted = try area(treatment(.iv, 35))
    var other = try treatment(route, 50)
    let factor = try EqualExposure(of: other, bodyWeight: 70).factor(for: wanted)
    other.regimen = try other.regimen?.scaled(by: factor, bodyWeight: 70)
    #expect(abs(try area(other) / wanted - 1) < 1e-6)
  }

  /// Into a vein, area is proportional to dose; the gut lets pass more of more.
  @Test func theGutNeedsLessThanInProportion() throws {
    let vein = try treatment(.iv, 20)
    #expect(
      abs(
        try EqualExposure(of: vein, bodyWeight: 70).factor(for: 3 * area(vein)) - 3) < 1e-4)
    let gut = try treatment(.oral, 20)
    let factor = try EqualExposure(of: gut, bodyWeight: 70).factor(for: 3 * area(gut))
    #expect(factor < 2.7 && factor > 1.5)
  }

  /// All doses of a course are scaled alike.
  @Test func aCourseIsScaledAsAWhole() throws {
    let wanted = try area(treatment(.iv, 35, days: [0, 2, 4]))
    let course = try treatment(.im, 35, days: [0, 2, 4])
    let factor = try EqualExposure(of: course, bodyWeight: 70).factor(for: wanted)
    let single = try EqualExposure(of: treatment(.im, 35), bodyWeight: 70)
      .factor(for: try area(treatment(.iv, 35)))
    #expect(abs(factor / single - 1) < 1e-3)
  }

  @Test func whatNoDoseReachesIsRefused() throws {
    let wanted = try area(treatment(.iv, 300))
    let error = #expect(throws: EqualExposureError.self) {
      try EqualExposure(of: treatment(.oral, 300), bodyWeight: 70).factor(for: wanted)
    }
    guard case .outOfReach(let share, let largest) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(largest == 700 && (0.2...0.9).contains(share))
    #expect(error?.description.contains("up to 700 mg") == true)
  }

  @Test(arguments: [0, -1, Double.nan, .infinity]) func noAreaCanBeEqualled(_ area: Double) throws {
    #expect(throws: EqualExposureError.noExposure) {
      try EqualExposure(of: treatment(.im, 35), bodyWeight: 70).factor(for: area)
    }
  }

  @Test func devicesCannotBeScaled() throws {
    let spray = try treatment(.nasal, 56, of: .esketamine)
    #expect(spray.regimen?.isScalable == false)
    let error = #expect(throws: EqualExposureError.self) {
      try EqualExposure(of: treatment(.nasal, 112, of: .esketamine), bodyWeight: 70)
        .factor(for: 1.5 * area(treatment(.nasal, 112, of: .esketamine)))
    }
    guard case .dose(.notADeviceStrength(let amount)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((amount - 112 * 1.5).magnitude < 1e-9)
    #expect(try treatment(.nasal, 50).regimen?.isScalable == true)
  }
}
