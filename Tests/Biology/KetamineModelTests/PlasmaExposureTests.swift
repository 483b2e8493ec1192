// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

@Suite struct PlasmaExposureTests {
  private let doses = [0.0, 48].map { try! Fixture.infusion(35, at: $0) }

  /// Into a vein, both enantiomers at their own clearance: what venous blood meets in all is what
  /// arterial blood meets, dose over clearance.
  @Test func theAreaIsDoseOverClearance() throws {
    let exposure = try PlasmaExposure(of: Fixture.treatment([Fixture.infusion(35)], until: 1))
    let p = Parameters<Double>.typical
    let clearances = ["ketamine.clearance.s", "ketamine.clearance.r"].map {
      p.values[Parameters<Double>.index(of: $0)!]
    }
    let expected = clearances.reduce(0) { $0 + 17.5 / $1 * 1000 }
    #expect(abs(exposure.ketamine / expected - 1) < 0.002, "\(exposure.ketamine), \(expected)")
  }

  /// The trapezoidal rule on a fine grid comes to the same.
  @Test func theFirstDayAgreesWithTrapezoids() throws {
    let simulation = try Simulation(Fixture.treatment(doses, until: 48))
    let times = (0...24_000).map { Double($0) / 1000 }
    let levels = try simulation.values(of: [.plasma(.ketamine, nil, .venous)], at: times)[0]
    let area = zip(levels, levels.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2000 }
    let exposure = try PlasmaExposure(of: Fixture.treatment(doses, until: 48))
    #expect(abs(exposure.ketamineOfFirstDay / area - 1) < 1e-5)
  }

  /// How far the simulation was to go does not matter: slow routes are seen whole.
  @Test func theEndOfTheSimulationDoesNotMatter() throws {
    let (short, long) = (
      try PlasmaExposure(of: Fixture.treatment(doses, until: 48)),
      try PlasmaExposure(of: Fixture.treatment(doses, until: 1000))
    )
    #expect(short == long)
    #expect(short.metabolicRatio == short.norketamine! / short.ketamine)
  }
}
