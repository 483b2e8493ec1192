// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

@testable import KetamineModel

/// The model of a cohort as programs, and as the compiler made it: the same bits in every lane.
@Suite struct TracedModelTests {
  private static let sought: [Observable] = [.cadss, .systolicChange, .madrs]
  private let traced = TracedModel(ModelPrograms(of: Observable.all, seeking: sought))
  private let compiled = LaneModel<Lanes>(Observable.all)

  init() {
    for lane in 0..<Lanes.laneCount {
      var treatment = Treatment(
        parameters: .typical, baselineMADRS: 20 + Double(lane), regimen: nil, until: 1)
      for index in treatment.parameters.values.indices {
        treatment.parameters.values[index] *= 1 + 0.01 * Double((index + lane) % 7)
      }
      if lane > 3 { _ = treatment.hypotheses.set(.mtor, to: "necessary") }
      traced.admit(treatment, to: lane)
      compiled.admit(treatment, to: lane)
    }
  }

  private static func state(_ seed: Int) -> [Lanes] {
    let states = (0..<Lanes.laneCount).map { Fixture.randomState(seed: UInt64(8 * seed + $0)) }
    return states[0].indices.map { index in Lanes { states[$0][index] } }
  }

  private static func numbers(
    _ count: Int, at state: [Lanes], _ body: (StateVector<Lanes>, StateVector<Lanes>) -> Void
  ) -> [Lanes] {
    var numbers = [Lanes](repeating: 0, count: count)
    Fixture.withVector(state) { y in
      numbers.withUnsafeMutableBufferPointer {
        body(y, StateVector($0.baseAddress!, count: $0.count))
      }
    }
    return numbers
  }

  @Test(arguments: 1...20) func sameBits(seed: Int) {
    let state = Self.state(seed)
    let bits = { (model: any CrowdModel<Lanes>, count: Int, what: Int) in
      Self.numbers(count, at: state) { y, values in
        switch what {
        case 0: model.derivatives(of: y, at: 0, into: values)
        case 1: model.jacobian(at: y, time: 0, into: values)
        case 2: model.corners(at: y, into: values)
        default: model.values(at: y, into: values)
        }
      }
    }
    let counts = [
      compiled.dimension, compiled.jacobianPattern.count, compiled.cornerCount,
      Observable.all.count,
    ]
    #expect(traced.jacobianPattern == compiled.jacobianPattern)
    #expect(traced.cornerCount == compiled.cornerCount)
    for (what, count) in counts.enumerated() {
      #expect(bits(traced, count, what) == bits(compiled, count, what))
    }
    for observable in Self.sought {
      let values = [traced as any CrowdModel<Lanes>, compiled].map { model in
        Fixture.withVector(state) { model.value(of: observable, at: $0) }
      }
      #expect(values[0] == values[1])
    }
  }
}
