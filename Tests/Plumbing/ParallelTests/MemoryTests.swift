// SPDX-License-Identifier: Apache-2.0

import Parallel
import Testing

@Suite struct MemoryTests {
  @Test func aMachineHasSome() throws {
    let available = try #require(Memory.available)
    #expect(available > 1 << 24)
  }
}
