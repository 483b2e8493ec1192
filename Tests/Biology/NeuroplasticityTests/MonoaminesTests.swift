// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Quantities
import Scalars
import Testing

@Suite struct MonoaminesTests {
  func with(_ body: (Section<MonoamineParameter, Double>) -> Void) {
    var values = MonoamineParameter.allCases.map { $0.passport.value }
    values.withUnsafeMutableBufferPointer { body(Section($0.baseAddress!)) }
  }

  @Test func bothRestAtTheirBaseline() {
    with { p in
      #expect(Monoamines(p).serotonin(1, unbound: 0) == 0)
      #expect(Monoamines(p).dopamine(1, excess: 0) == 0)
    }
  }

  @Test func serotoninSettlesWhereTheTransporterIsHalfBlocked() {
    with { p in
      let settled = 1 + p[.serotoninRise] / 2
      let rate = Monoamines(p).serotonin(settled, unbound: p[.halfTransporter])
      #expect(rate.magnitude < 1e-12)
    }
  }

  @Test func dopamineFollowsAMPAThroughput() {
    with { p in
      let settled = 1 + 0.4 * p[.dopamineGain]
      #expect(Monoamines(p).dopamine(settled, excess: 0.4).magnitude < 1e-12)
      #expect(Monoamines(p).dopamine(1, excess: 0.4) > 0)
    }
  }
}
