// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing

@testable import KetamineModel

/// What a peak is sought of is computed from few states.
@Suite struct SourcesTests {
  @Test(arguments: Observable.all) func otherStatesDoNotMatter(_ observable: Observable) {
    let crowd = LaneModel<Double>()
    crowd.admit(.typical, under: Hypotheses(), baselineMADRS: 33, to: 0)
    guard let sources = crowd.sources(of: observable) else { return }
    var state = Fixture.randomState(seed: 5)
    let value = Fixture.withVector(state) { crowd.value(of: observable, at: $0) }
    for index in state.indices where !sources.contains(index) { state[index] = .nan }
    #expect(Fixture.withVector(state) { crowd.value(of: observable, at: $0) } == value)
    for index in sources { state[index] *= 1.5 }
    #expect(Fixture.withVector(state) { crowd.value(of: observable, at: $0) } != value)
  }

  @Test func peaksOfEndpointsAreSoughtInFewStates() {
    let crowd = LaneModel<Double>()
    #expect(crowd.sources(of: .cadss) != nil && crowd.sources(of: .systolicChange) != nil)
  }
}
