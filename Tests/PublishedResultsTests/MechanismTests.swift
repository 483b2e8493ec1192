// SPDX-License-Identifier: Apache-2.0

import Inference
import Dynamics
import KetamineModel
import Scalars
import Testing

/// Mechanism in the typical patient, the drug alone.
@Suite struct MechanismTests {
  let course = EffectCourse(.typical)

  /// +38 % (±10) within 20 to 60 min (Milak 2016: 37.8 ± 7.5 % at 26 min).
  @Test func milak2016GlutamatePeak() throws {
    let peak = try course.infusions(of: 0.5, until: 6).peak(of: .glutamate)
    #expect((0.28...0.48).contains(peak.value - 1))
    #expect((20.0 / 60...1).contains(peak.time))
  }

  /// An inverted U in dose: the first hour's mean rise is highest between 0.25 and 2 mg/kg, and at
  /// 10 mg/kg at most 60 % of that. The shape is Moghaddam's (1997) in rats; its place on the dose
  /// axis of people is assumed.
  @Test func moghaddam1997InvertedU() throws {
    let doses = [0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10]
    let rises = try doses.map { try course.meanRise(at: $0) }
    let best = rises.indices.max { rises[$0] < rises[$1] }!
    #expect((0.25...2).contains(doses[best]), "highest at \(doses[best]) mg/kg")
    #expect(rises.last! <= 0.6 * rises[best])
  }

  /// More than 1 mg/kg does not help: at 10 mg/kg at most 97 % of the effect at 24 h.
  @Test func aHugeDoseDoesNotHelp() throws {
    let one = try course.infusions(of: 1, until: 24).relief(at: 24)
    let ten = try course.infusions(of: 10, until: 24).relief(at: 24)
    #expect(ten <= 0.97 * one)
  }

  /// Moda-Sava 2019, Phoumthipphavong 2016: synapses come after the effect and stay for two weeks.
  @Test func modaSava2019Synapses() throws {
    let single = try course.infusions(of: 0.5, until: 336)
    let rise = { (time: Double) in try single.value(of: .synapseDensity, at: time) - 1 }
    #expect(try rise(6) < 0.025)
    #expect(try rise(24) > 0.04)
    #expect(try rise(336) >= 0.25 * (single.peak(of: .synapseDensity).value - 1))
  }

  /// Neurogenesis takes weeks and must not drive the response of a day.
  @Test func neurogenesisDoesNotDriveTheFirstDay() throws {
    var off = Hypotheses()
    _ = off.set(.neurogenesis, to: "off")
    let with = try course.infusions(of: 0.5, until: 24).relief(at: 24)
    let without = try course.infusions(of: 0.5, until: 24, under: off).relief(at: 24)
    #expect((with - without).magnitude < 0.01 * with)
  }

  @Test func evans2018Network() throws {
    let single = try course.infusions(of: 0.5, until: 240)
    let early = try single.value(of: .networkNormalisation, at: 48)
    #expect(early >= 0.6)
    #expect(try single.value(of: .networkNormalisation, at: 240) <= 0.25 * early)
  }
}
