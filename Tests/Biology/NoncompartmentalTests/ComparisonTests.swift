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
    let curve = try ConcentrationCurve(
      times: times,
      concentrations: times.map { t in
        given.filter { $0 < t }.reduce(0) { $0 + Double.exp(-rate * (t - $1)) }
      })
    // The sample at the time of a dose is drawn before it.
    let found = try Accumulation(
      in: curve, every: interval, doses: doses, after: .extravascular)
    let q = Double.exp(-rate * interval)
    let expected = (1 - Double.pow(q, doses)) / (1 - q)
    expect(found.ofPeak, expected)
    #expect(found.lastArea > found.firstArea)
    let end = try TerminalPhase(of: curve, from: 25, to: 30)
    expect(end.rate, rate)
    expect(end.accumulation(every: interval), 1 / (1 - q))
  }

  /// Triangles: 2 after every dose but 5 after the last.
  @Test func theFirstAndTheLastIntervalAreCompared() throws {
    let curve = try ConcentrationCurve(
      times: [0, 1, 2, 3, 4, 5, 6], concentrations: [0, 2, 0, 2, 0, 5, 0])
    let found = try Accumulation(
      in: curve, every: 2, doses: 3, after: .extravascular, by: .linear)
    #expect(found.firstArea == 2)
    #expect(found.lastArea == 5)
    #expect(found.ofArea == 2.5)
    #expect(found.ofPeak == 2.5)
  }

  @Test func accumulationNeedsDosesAndSamplesOfThem() throws {
    let curve = try ConcentrationCurve(times: [0, 1, 2, 3], concentrations: [0, 2, 1, 2])
    func accumulation(_ interval: Double, _ doses: Int) throws(NoncompartmentalError) {
      _ = try Accumulation(in: curve, every: interval, doses: doses, after: .extravascular)
    }
    #expect(throws: NoncompartmentalError.tooFewDoses(1)) { try accumulation(1, 1) }
    #expect(throws: NoncompartmentalError.intervalNotPositive(0)) { try accumulation(0, 2) }
    #expect(throws: NoncompartmentalError.startNotSampled(1.5)) { try accumulation(1.5, 2) }
    #expect(throws: NoncompartmentalError.timeBeyondCurve(2, last: 1)) { try accumulation(2, 2) }
  }
}
