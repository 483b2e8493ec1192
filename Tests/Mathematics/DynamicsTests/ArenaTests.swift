// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct ArenaTests {
  @Test func partsDoNotOverlap() {
    let arena = Arena<Double>(capacity: 6)
    let first = arena.take(2)
    let constants = arena.take([7, 8, 9])
    first[0] = 1
    first[1] = 2
    #expect((0..<3).map { constants[$0] } == [7, 8, 9])
    #expect(arena.take(1)[0] == 0)
    withExtendedLifetime(arena) {}
  }
}
