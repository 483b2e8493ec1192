// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Quantities
import Scalars
import Testing

@Suite struct BenzodiazepineTests {
  func damping(by amount: Double) -> Double {
    var values = BenzodiazepineParameter.allCases.map { $0.passport.value }
    values[BenzodiazepineParameter.amount.rawValue] = amount
    return values.withUnsafeMutableBufferPointer {
      Benzodiazepine<Double>(Section($0.baseAddress!)).damping
    }
  }

  @Test func nothingTakenDampsNothing() {
    #expect(damping(by: 0) == 0)
  }

  @Test func eightMilligramsDampHalfOfTheMost() {
    #expect((damping(by: 8) - 0.175).magnitude < 1e-12)
    #expect(damping(by: 2) < 0.002)
    #expect(damping(by: 40) > 0.34)
    #expect(damping(by: 40) < 0.35)
  }

  @Test func theSurgeIsLessByThatShare() {
    var values = GlutamateParameter.allCases.map { $0.passport.value }
    values.withUnsafeMutableBufferPointer {
      let surge = GlutamateSurge<Double>(Section($0.baseAddress!))
      let blocked = Occupancy(interneuron: 0.5, pyramidal: 0.2)
      let free = surge.cycling(1, adaptation: 0, under: blocked)
      let damped = surge.cycling(1, adaptation: 0, under: blocked, damping: 0.25)
      #expect((damped / free - 0.75).magnitude < 1e-12)
    }
  }
}
