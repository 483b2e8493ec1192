// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Testing

@Suite struct ModelOverridesTests {
  @Test func changesAreKeptInOrder() throws {
    let changes = [
      ModelOverrides.Change("b", "1 L/h", origin: .request),
      ModelOverrides.Change("a", "2 L", origin: .request),
    ]
    let overrides = try ModelOverrides(sets: changes)
    #expect(overrides.sets.map(\.name) == ["b", "a"])
    #expect(!overrides.isEmpty && ModelOverrides.none.isEmpty)
  }

  @Test func oneNameIsChangedOnce() {
    let change = ModelOverrides.Change("mtor", origin: .request)
    let error = #expect(throws: PatientError.repeated(kind: "block", name: "mtor")) {
      try ModelOverrides(blocks: [change, change])
    }
    #expect(error?.description == "block names \"mtor\" twice; name it once")
  }
}
