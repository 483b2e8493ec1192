// SPDX-License-Identifier: Apache-2.0

import Inference
import Dynamics
import KetamineModel
import Scalars
import Testing

/// Side effects in the typical patient, 0.5 mg/kg over 40 minutes.
@Suite struct TolerabilityResultsTests {
  let course = EffectCourse(.typical)

  /// Van Schalkwyk 2018: mean 7.7 at the end of the infusion, in a skewed distribution.
  @Test func vanSchalkwyk2018Dissociation() throws {
    let single = try course.infusions(of: 0.5, until: 3)
    let peak = try single.peak(of: .cadss)
    #expect((4...9).contains(peak.value))
    #expect((0.5...0.75).contains(peak.time))
    #expect(try single.value(of: .cadss, at: 2) < peak.value / 4)
  }

  /// Grade: assumed. The label says that dissociation attenuates, not by how much.
  @Test func dissociationAttenuates() throws {
    let six = try course.sixInfusions()
    let first = try six.peak(of: .cadss, from: 0, to: 3).value
    let sixth = try six.peak(of: .cadss, from: 264, to: 267).value
    #expect((0.60...0.85).contains(sixth / first))
  }

  /// The mean of the highest systolic readings, 12.61 mm[Hg], in its 95 % interval.
  @Test func vankawala2021BloodPressure() throws {
    let single = try course.infusions(of: 0.5, until: 3)
    let highest = try single.endpoints(at: [3]).first { $0.name == "pressure.systolic.highest" }
    #expect((10.40...14.82).contains(try #require(highest).value))
    #expect(try single.value(of: .systolicChange, at: 2) <= 4)
  }

  /// 4.09 beats a minute more, with a 95 % interval from 0.55 to 7.63: here within a beat.
  @Test func vankawala2021HeartRate() throws {
    let change = try course.infusions(of: 0.5, until: 3).peak(of: .heartRateChange).value
    #expect((change - 4.09).magnitude < 1, "\(change)")
  }

  @Test func moreEsketamineRaisesPressureMore() throws {
    let low = try course.nasal(56).peak(of: .systolicChange).value
    let high = try course.nasal(84).peak(of: .systolicChange).value
    #expect(high > low)
  }
}
