// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite struct NearestNameTests {
  let keys = ["name", "drug", "sessions", "dose", "days", "route", "over"]

  @Test(arguments: [
    ("dosage", "dose"), ("session", "sessions"), ("rotue", "route"), ("Drug", "drug"),
    ("day", "days"), ("nmae", "name"), ("ovre", "over"), ("dose", "dose"),
  ])
  func slipsOfThePenAreUnderstood(name: String, nearest: String) {
    #expect(keys.nearest(to: name) == nearest)
  }

  @Test func nothingIsNearestAmongNone() {
    #expect([String]().nearest(to: "dose") == nil)
  }

  @Test func swappedNeighboursAreOneEdit() {
    #expect(["abd", "acb"].nearest(to: "abc") == "abd")
    #expect(["axx", "acb"].nearest(to: "abc") == "acb")
  }

  @Test func longTextsCostNoTime() {
    #expect(keys.nearest(to: String(repeating: "x", count: 1_000_000)) != nil)
  }
}
