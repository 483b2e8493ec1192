// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

struct EventTests {
  @Test func actionsNameTheirStateAndAmount() {
    let actions: [Event<Double>.Action] = [
      .add(1, to: 2), .changeInput(by: 3, of: 4), .set(5, to: 6),
    ]
    #expect(actions.map(\.state) == [2, 4, 5])
    #expect(actions.map(\.amount) == [1, 3, 6])
  }

  @Test func actionsOfOneEventHappenInOrder() throws {
    let event = Event<Double>(at: 1, [.add(1, to: 0), .set(0, to: 5), .add(2, to: 0)])
    let problem = InitialValueProblem(
      LinearSystem.elimination(1), from: [0], end: 1, timeline: Timeline([event]))
    #expect(try Solver().solve(problem).finalState == [7])
  }
}
