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

  /// Clinics report a mean of +3 (Riva-Posse 2018), a meta-analysis of maxima +12.6 (Vankawala
  /// 2021): the mean curve and the highest reading are two things.
  @Test func vankawala2021BloodPressure() throws {
    let single = try course.infusions(of: 0.5, until: 3)
    let mean = try single.peak(of: .systolicChange).value
    #expect((3...15).contains(mean))
    #expect(try single.value(of: .systolicChange, at: 2) <= 4)
    let highest = try single.endpoints(at: 3).first { $0.name == "pressure.systolic.highest" }
    #expect((10...20).contains(highest!.value))
  }

  @Test func moreEsketamineRaisesPressureMore() throws {
    let low = try course.nasal(56).peak(of: .systolicChange).value
    let high = try course.nasal(84).peak(of: .systolicChange).value
    #expect(high > low)
  }
}
