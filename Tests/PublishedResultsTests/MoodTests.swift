// SPDX-License-Identifier: Apache-2.0

import Inference
import Dynamics
import KetamineModel
import Scalars
import Testing
import Tolerability

/// Mood in the typical patient, the drug alone, in MADRS points.
@Suite struct MoodTests {
  let course = EffectCourse(.typical)

  func blocked(_ target: KnockOut, _ side: String? = nil) -> Hypotheses {
    var hypotheses = Hypotheses()
    if let side { _ = hypotheses.set(.mtor, to: side) }
    hypotheses.block(target)
    return hypotheses
  }

  /// Murrough 2013: 7.95 points more than midazolam at 24 h (95 % CI 3.2 to 12.7).
  @Test func murrough2013FirstDay() throws {
    let single = try course.infusions(of: 0.5, until: 24)
    #expect((3...7).contains(try single.relief(at: 2)))
    #expect((6...11).contains(try single.relief(at: 24)))
  }

  /// Kishimoto 2016: gone by day 10 to 12.
  @Test func kishimoto2016Fading() throws {
    let single = try course.infusions(of: 0.5, until: 336)
    #expect(try single.relief(at: 240) < single.peakRelief() / 3)
  }

  /// Fava 2020: a shallow dose response.
  @Test func fava2020Doses() throws {
    let half = try course.infusions(of: 0.5, until: 24).relief(at: 24)
    let tenth = try course.infusions(of: 0.1, until: 24).relief(at: 24)
    let full = try course.infusions(of: 1, until: 24).relief(at: 24)
    #expect((0.40...0.85).contains(tenth / half))
    #expect((0.95...1.15).contains(full / half))
  }

  /// Murrough 2013b: six infusions do more than one; median relapse 18 d (11 to 27).
  @Test func murrough2013bSixInfusions() throws {
    let single = try course.infusions(of: 0.5, until: 24).relief(at: 24)
    let six = try course.sixInfusions()
    #expect(try six.relief(at: 288) >= 1.1 * single)
    let days = try six.daysToHalf(from: 288)
    #expect(days.map { (7...27).contains($0) } ?? false)
  }

  @Test func blockingAMPATakesTheEffectAway() throws {
    let open = try course.infusions(of: 0.5, until: 24).relief(at: 24)
    let left = try course.infusions(of: 0.5, until: 24, under: blocked(.ampa)).relief(at: 24)
    #expect(left < 0.1 * open)
  }

  /// Abdallah 2020: rapamycin leaves the first day and prolongs what follows.
  @Test func abdallah2020Rapamycin() throws {
    let open = try course.infusions(of: 0.5, until: 336)
    let parallel = try course.infusions(of: 0.5, until: 24, under: blocked(.mtor))
    #expect(try parallel.relief(at: 24) >= 0.75 * open.relief(at: 24))
    let prolonged = try course.infusions(
      of: 0.5, until: 336, under: blocked(.mtor, "abdallah-2020"))
    #expect(try prolonged.relief(at: 336) >= open.relief(at: 336))
  }

  /// Grunebaum 2018: a third of the relief of suicidality comes through mood.
  @Test func grunebaum2018Suicidality() throws {
    var cut = Hypotheses()
    _ = cut.set(.suicidalityThroughMood, to: "off")
    let whole = 1 - (try course.infusions(of: 0.5, until: 24).value(of: .suicidality, at: 24))
    let own =
      1 - (try course.infusions(of: 0.5, until: 24, under: cut).value(of: .suicidality, at: 24))
    #expect(whole > 0)
    #expect((0.25...0.45).contains(1 - own / whole))
  }
}
