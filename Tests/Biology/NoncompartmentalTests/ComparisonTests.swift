// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Scalars
import Testing

/// One curve against another: bioavailability and accumulation.
@Suite struct ComparisonTests {
  private func expect(_ found: Double, _ expected: Double, within tolerance: Double = 1e-12) {
    #expect((found - expected).magnitude <= tolerance * expected.magnitude, "\(found)")
  }

  /// 30 % of 200 mg by mouth against 100 mg into a vein, finely sampled.
  @Test func bioavailabilityIsWhatArrives() throws {
    let (absorbed, rate, times) = (1.5, 0.3, (0...40_000).map { Double($0) / 1000 })
    let oral = try ConcentrationCurve(
      times: times,
      concentrations: times.map { t in
        let scale = 0.3 * 200 * absorbed / (20 * (absorbed - rate))
        return Swift.max(0, scale * (Double.exp(-rate * t) - Double.exp(-absorbed * t)))
      })
    let vein = try ConcentrationCurve(
      times: times, concentrations: times.map { 5 * Double.exp(-rate * $0) })
    let fraction = try NoncompartmentalAnalysis(of: oral, after: .extravascular).bioavailability(
      dose: 200, against: NoncompartmentalAnalysis(of: vein, after: .bolus), dose: 100)
    expect(fraction, 0.3, within: 1e-6)
  }

  /// Boluses every 6 h: the n-th interval holds (1 - qⁿ)/(1 - q) of the first, q = e^(-kτ).
  @Test func accumulationOfBolusesIsASumOfPowers() throws {
    let (rate, interval, doses) = (0.1, 6.0, 5)
    let times = (0...60).map { Double($0) / 2 }
    let given = (0..<doses).map { Double($0) * interval }
    // The sample at the time of a dose is drawn before it.
    let samples = samples(
      times,
      times.map { t in
        given.filter { $0 < t }.reduce(0) { $0 + Double.exp(-rate * (t - $1)) }
      })
    let found = Accumulation(
      first: try DosingInterval(
        of: samples, from: 0, over: interval, isFirst: true, after: .extravascular),
      last: try DosingInterval(
        of: samples, from: 24, over: interval, isFirst: false, after: .extravascular))
    let q = Double.exp(-rate * interval)
    let expected = (1 - Double.pow(q, doses)) / (1 - q)
    expect(found.ofPeak, expected)
    #expect(found.lastArea > found.firstArea)
    let end = try TerminalPhase(of: samples.curve(), from: 25, to: 30)
    expect(end.rate, rate)
    expect(end.accumulation(every: interval), 1 / (1 - q))
  }

  private func samples(_ times: [Double], _ concentrations: [Double]) -> SampleSeries {
    SampleSeries(
      times: times, concentrations: concentrations,
      isBelowLimit: times.map { _ in false })
  }
}
