// SPDX-License-Identifier: Apache-2.0

import Inference
import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// Published drug levels by the routes other than a vein and nasal esketamine. What is missed stands
/// in KnownMissesTests.
@Suite struct RouteExposureTests {
  let exposure = Exposure(.typical)

  func miss(_ predicted: Double, of observed: Double) -> Double { predicted / observed - 1 }

  // MARK: Building data

  @Test(arguments: [(50.0, 96.0, 139.0), (100, 144, 222)])
  func simons2022Film(_ dose: Double, _ peak: Double, _ area: Double) throws {
    let predicted = try exposure.film(dose, .ketamine)
    #expect(miss(predicted.peak, of: peak).magnitude <= 0.25)
    #expect(miss(predicted.area, of: area).magnitude <= 0.25)
  }

  /// 0.08 in Fanta 2015 (0.25 mg/kg of esketamine), 0.23 in Chong 2006 (25 mg of racemate).
  @Test(arguments: [
    (Drug.esketamine, 17.5), (.esketamine, 84), (.ketamine, 25), (.ketamine, 35), (.ketamine, 80),
  ])
  func oralBioavailability(_ drug: Drug, _ amount: Double) throws {
    let share = try exposure.bioavailability(of: Dose(drug, amount: amount, route: .oral, at: 0))
    #expect((0.08...0.23).contains(share), "\(share)")
  }

  /// 0.33 to 0.40 up to 20 mg, about 0.64 of 80 mg and more.
  @Test func theGutWallLetsMorePassOfMore() throws {
    #expect((0.30...0.40).contains(try exposure.gutAvailability(20)))
    #expect((0.56...0.70).contains(try exposure.gutAvailability(84)))
  }

  @Test func clements1982Muscle() throws {
    let dose = try Dose(.ketamine, amount: 35, route: .im, at: 0)
    #expect((try exposure.bioavailability(of: dose) - 0.93).magnitude < 0.005)
  }

  // MARK: Checking data

  /// Bioavailability: Rolan 2014 and Chong 2006, 0.29 and 0.32 under the tongue.
  @Test func sublingualBioavailability() throws {
    let dose = try Dose(.ketamine, amount: 25, route: .sublingual, at: 0)
    let share = try exposure.bioavailability(of: dose)
    #expect((0.22...0.36).contains(share), "\(share)")
  }
}
