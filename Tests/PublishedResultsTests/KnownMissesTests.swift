// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Inference
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// What the model is known to miss: checking data, compared and never fitted. Each band stands around
/// the reported miss (Documentation/Evaluation), so that a change of it is noticed in both
/// directions; none claims that a result is reproduced.
@Suite struct KnownMissesTests {
  let exposure = Exposure(.typical)
  let course = EffectCourse(.typical)

  func miss(_ predicted: Double, of observed: Double) -> Double { predicted / observed - 1 }

  /// Published levels at 230 min run from 13 to 40 ng/mL, and the model is not fitted to any: this
  /// holds the reported miss in place (Documentation/Evaluation), it does not claim a reproduction.
  @Test func hydroxynorketamineIsReportedWithItsMiss() throws {
    #expect((13...45).contains(try exposure.hydroxynorketamine()))
  }

  /// 14 to 16 is reported with its miss: the share of first pass that becomes norketamine.
  @Test func fanta2015NorketamineAfterOralDoses() throws {
    let dose = try Dose(.esketamine, amount: 17.5, route: .oral, at: 0)
    let ratio = try exposure.area(after: dose, .norketamine) / exposure.area(after: dose, .ketamine)
    #expect((11...18).contains(ratio), "\(ratio)")
  }

  @Test func simons2022FilmMetabolites() throws {
    for (amount, peak, area) in [(50.0, 276.0, 642.0), (100, 426, 1133)] {
      let predicted = try exposure.film(amount, .norketamine)
      #expect(miss(predicted.peak, of: peak).magnitude < 0.3)
      #expect(miss(predicted.area, of: area).magnitude < 0.3)
    }
  }

  /// Predicted misses of each checking study, with the band in which they are reported.
  static let checks: [(Route, Double, Double, ClosedRange<Double>)] = [
    (.oral, 35, 45, -0.80 ... -0.50), (.oral, 25, 22.8, -0.75 ... -0.45),
    (.sublingual, 25, 28.6, -0.35...0.15), (.im, 35, 240, -0.45 ... -0.10),
    (.nasal, 10, 22.9, -0.80 ... -0.50), (.nasal, 30, 60.8, -0.75 ... -0.45),
    (.nasal, 50, 77.6, -0.60 ... -0.25),
  ]

  /// Peaks: Grant 1981 oral, Chong 2006 oral and sublingual, Grant 1981 muscle, racemic spray.
  @Test(arguments: checks)
  func peaksOfCheckingData(
    _ route: Route, _ amount: Double, _ observed: Double, _ band: ClosedRange<Double>
  ) throws {
    let dose = try Dose(.ketamine, amount: amount, route: route, at: 0)
    let peak = try exposure.simulation([dose], until: 6).peak(of: .plasma(.ketamine, nil, .venous))
    #expect(band.contains(miss(peak.value, of: observed)), "\(peak.value) for \(observed)")
  }

  @Test(arguments: [
    (DrugInteraction.clarithromycin, 3.6, -0.45 ... -0.15), (.grapefruit, 2.1, 0.15...0.55),
    (.stJohnsWort, 0.34, 0.0...0.4),
  ])
  func peaksOfSwallowedDosesBesideAnotherDrug(
    _ drug: DrugInteraction, _ observed: Double, _ band: ClosedRange<Double>
  ) throws {
    let ratio = try exposure.ratio(Exposure.smallOralDose(), in: Exposure.taking(drug)).peak
    #expect(band.contains(miss(ratio, of: observed)), "\(drug.name): \(ratio)")
  }

  /// A mean of 3.28 mm[Hg] at 30 minutes in a clinic; the mean curve here is half of a meta-analysis
  /// of highest readings, and nearly twice that.
  @Test func rivaPosse2018SystolicPressure() throws {
    let change = try course.infusions(of: 0.5, until: 3).value(of: .systolicChange, at: 0.5)
    #expect((0.6...1.0).contains(miss(change, of: 3.28)), "\(change)")
  }

  /// 49 mm more than placebo at 0.5 mg/kg into a vein in people who use such drugs; here patients,
  /// who are on the way to it.
  @Test func shram2023DrugLiking() throws {
    let liking = try course.infusions(of: 0.5, until: 4).peak(of: .drugLiking).value
    #expect((-0.35 ... -0.15).contains(miss(100 * (liking - 0.5), of: 49)), "\(liking)")
  }
}
