// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Scalars
import Testing

/// Laws: curves whose answers are known from their formulas.
@Suite struct NoncompartmentalAnalysisTests {
  private let times = (0...48).map { Double($0) / 2 }

  private func curve(_ concentration: (Double) -> Double) throws -> ConcentrationCurve {
    try ConcentrationCurve(times: times, concentrations: times.map(concentration))
  }

  private func expect(_ found: Double, _ expected: Double, within tolerance: Double = 1e-12) {
    #expect((found - expected).magnitude <= tolerance * expected.magnitude, "\(found)")
  }

  /// 100 mg into 20 L, 0.25/h: the logarithmic rule is exact on an exponential.
  @Test func aBolusIntoOneCompartmentIsFoundExactly() throws {
    let bolus = try curve { 5 * Double.exp(-0.25 * $0) }
    let analysis = try NoncompartmentalAnalysis(of: bolus, after: .bolus)
    let body = try analysis.disposition(dose: 100)
    expect(analysis.terminal.halfLife, Double.log(2) / 0.25)
    expect(analysis.observed.area, 20)
    expect(analysis.predicted.area, 20)
    expect(analysis.observed.meanResidenceTime, 4)
    expect(body.clearance, 5)
    expect(body.terminalVolume, 20)
    expect(try #require(body.steadyStateVolume), 20)
    #expect(analysis.terminal.times == times)
  }

  /// The same over two hours: its residence time does not count the pump.
  @Test func anInfusionGivesTheSameBodyAsABolus() throws {
    let fine = (0...24_000).map { Double($0) / 1000 }
    let infusion = try ConcentrationCurve(
      times: fine,
      concentrations: fine.map { t in
        let during = 10 * (1 - Double.exp(-0.25 * min(t, 2)))
        return t <= 2 ? during : during * Double.exp(-0.25 * (t - 2))
      })
    let analysis = try NoncompartmentalAnalysis(of: infusion, after: .infusion(over: 2))
    let body = try analysis.disposition(dose: 100)
    expect(body.clearance, 5, within: 1e-7)
    expect(analysis.observed.meanResidenceTime, 4, within: 1e-6)
    expect(try #require(body.steadyStateVolume), 20, within: 1e-6)
  }

  /// Neighbours that are almost equal must not lose digits in the logarithmic rule.
  @Test func theLogarithmicRuleIsExactOnFineGrids() throws {
    let fine = (0...1_000_000).map { Double($0) / 1_000_000 }
    let curve = try ConcentrationCurve(
      times: fine, concentrations: fine.map { Double.exp(-0.01 * $0) })
    let exposure = try ObservedExposure(of: curve, after: .bolus)
    expect(exposure.areaToLast, (1 - Double.exp(-0.01)) / 0.01, within: 1e-11)
    let moment = (1 - Double.exp(-0.01) * 1.01) / 0.0001
    expect(exposure.momentToLast, moment, within: 1e-9)
  }

  @Test func anAbsorbedDoseHasNoVolumeOfSteadyState() throws {
    let oral = try curve { Double.exp(-0.1 * $0) - Double.exp(-2 * $0) }
    let body = try NoncompartmentalAnalysis(of: oral, after: .extravascular).disposition(dose: 1)
    #expect(body.steadyStateVolume == nil)
  }

  @Test func thePeakIsTheFirstOfEquals() throws {
    let curve = try ConcentrationCurve(
      times: [0, 1, 2, 3, 4, 5], concentrations: [0, 0, 7, 7, 3, 1])
    let exposure = try ObservedExposure(of: curve, after: .extravascular)
    #expect(exposure.timeOfPeak == 2)
    #expect(exposure.lag == 1)
    #expect(exposure.areaToLast == exposure.areaOfAll)
  }

  /// 0 at the end: the area to the last measurable one leaves the way to 0 out.
  @Test func whatCannotBeQuantifiedCountsAsZero() throws {
    let curve = try SampleSeries(
      times: [0, 1, 2, 3], concentrations: [8, 4, 2, 0.01],
      isBelowLimit: [false, false, false, true]
    ).curve()
    #expect(curve.concentrations == [8, 4, 2, 0])
    let exposure = try ObservedExposure(of: curve, after: .bolus, by: .linear)
    #expect(exposure.areaToLast == 9)
    #expect(exposure.areaOfAll == 10)
    #expect(exposure.timeOfLast == 2)
  }

  /// Subject 1 of theophylline would give another half-life if its points were chosen by hand.
  @Test func thePointsOfTheHalfLifeCanBeChosen() throws {
    let curve = try curve { 3 * Double.exp(-$0) + Double.exp(-0.1 * $0) }
    let chosen = try TerminalPhase(of: curve, from: 20, to: 24)
    #expect(chosen.times == times.filter { $0 >= 20 })
    let analysis = try NoncompartmentalAnalysis(of: curve, after: .bolus, terminal: chosen)
    #expect(analysis.terminal == chosen)
    expect(chosen.rate, 0.1, within: 1e-6)
  }

  @Test func anAreaEndsWhereItIsWanted() throws {
    let bolus = try curve { 5 * Double.exp(-0.25 * $0) }
    let exposure = try ObservedExposure(of: bolus, after: .bolus)
    expect(try exposure.area(to: 7.3), 20 * (1 - Double.exp(-0.25 * 7.3)))
    expect(try exposure.area(to: 24), exposure.areaToLast)
    #expect(try exposure.area(to: 0) == 0)
    #expect(throws: NoncompartmentalError.timeBeyondCurve(25, last: 24)) {
      try exposure.area(to: 25)
    }
  }
}
