// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Instruments
import Neuroplasticity
import Scalars

extension KetamineModel {
  /// The expected MADRS total, in points: the domains' severities become item scores and their sum.
  func madrs(_ now: Section<EffectState, Number>) -> Number {
    let severities = MADRS.DomainSeverities(
      mood: now[.mood], anhedonia: now[.anhedonia], somatic: now[.somatic],
      cognition: now[.cognition], suicidality: now[.suicidality])
    return MADRS.expectedTotal(baseline: baselineMADRS, severities: severities)
  }
}
