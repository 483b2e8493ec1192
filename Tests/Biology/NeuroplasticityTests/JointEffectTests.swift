// SPDX-License-Identifier: Apache-2.0

import Neuroplasticity
import Scalars
import Testing

struct JointEffectTests {
  /// On what remains, shares that are left multiply; either effect alone is the same on both sides.
  @Test func effectsOnWhatRemains() {
    let joint = JointEffect(isAdditive: 0.0)
    #expect((joint.severity(drug: 0.4, placebo: 0.25) - 0.6 * 0.75).magnitude < 1e-15)
    #expect(joint.severity(drug: 0.4, placebo: 0) == 0.6)
  }

  @Test func effectsThatAdd() {
    let joint = JointEffect(isAdditive: 1.0)
    #expect((joint.severity(drug: 0.4, placebo: 0.25) - 0.35).magnitude < 1e-15)
    #expect(joint.severity(drug: 0, placebo: 0.25) == 0.75)
  }
}
