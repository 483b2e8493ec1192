// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Instruments
import Neuroplasticity
import Scalars

extension KetamineModel {
  /// The expected MADRS total, in points: the domains' severities become item scores and their sum.
  func madrs(_ now: Section<EffectState, Number>) -> Number {
    MADRS.expectedTotal(baseline: baselineMADRS, severities: severities(now))
  }

  /// The expected PHQ-9 total, in points, from the same domains: what it would be if the scale asked
  /// about today and not about two weeks.
  func phq9(_ now: Section<EffectState, Number>) -> Number {
    let baseline = PHQ9.expectedBaseline(
      madrs: baselineMADRS, oddsRatio: scores[.phq9OddsRatio])
    return PHQ9.expectedTotal(baseline: baseline, severities: severities(now))
  }

  private func severities(_ now: Section<EffectState, Number>) -> MADRS.DomainSeverities<Number> {
    MADRS.DomainSeverities(
      mood: now[.mood], anhedonia: now[.anhedonia], somatic: now[.somatic],
      cognition: now[.cognition], suicidality: now[.suicidality])
  }
}
