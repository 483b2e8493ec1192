// SPDX-License-Identifier: Apache-2.0

import NetworkSupport
import Testing

/// Events at times that are known before the model runs are not searched for.
struct TimedTriggerTests {
  private typealias M = ModelText

  private func rows(
    _ trigger: String, _ attributes: String = "", until end: Double = 4, steps: Int = 8
  ) throws -> [[Double]] {
    let more = M.apply("plus", M.name("x"), M.number(1))
    let text = M.file(
      M.parameters(["x": 0, "T": 1.5]),
      M.events(M.event(trigger, "x", more, attributes: attributes)))
    return try Outcome.rows(text, "x", until: end, steps: steps)
  }

  @Test(arguments: ["geq", "gt"])
  func aTimeIsMetOnce(relation: String) throws {
    let rows = try rows(M.apply(relation, M.time, M.number(1.25)))
    #expect(rows.map { $0[1] } == rows.map { $0[0] > 1.25 ? 1 : 0 })
  }

  /// At the very time `>=` holds, and `>` just after.
  @Test func theTimeItselfIsIncludedOrNot() throws {
    #expect(try rows(M.apply("geq", M.time, M.number(1.5)))[3][1] == 1)
    #expect(try rows(M.apply("gt", M.time, M.number(1.5)))[3][1] == 0)
    #expect(try rows(M.apply("gt", M.time, M.number(1.5)))[4][1] == 1)
  }

  @Test func theTimeMayBeAParameterThatNothingChanges() throws {
    #expect(
      try rows(M.apply("leq", M.name("T"), M.time)).map { $0[1] } == [0, 0, 0, 1, 1, 1, 1, 1, 1])
  }

  /// An event that moves the time of another: that one has to be watched.
  @Test func aTimeThatEventsChangeIsWatched() throws {
    let text = M.file(
      M.parameters(["x": 0, "T": 9]),
      M.events(
        M.event(M.apply("geq", M.time, M.name("T")), "x", M.number(5)),
        M.event(M.apply("geq", M.time, M.number(1)), "T", M.number(2))))
    let rows = try Outcome.rows(text, "x", until: 4, steps: 4)
    #expect(rows.map { $0[1] } == [0, 0, 5, 5, 5])
  }

  @Test func manyAreDoneInOrder() throws {
    let more = M.apply("plus", M.apply("times", M.number(0.5), M.name("x")), M.number(1))
    let events = (1...200).reversed().map {
      M.event(M.apply("geq", M.time, M.number(Double($0) / 100)), "x", more)
    }
    let text = M.file(M.parameters(["x": 0]), M.list("Events", events))
    let rows = try Outcome.rows(text, "x", until: 2, steps: 4)
    #expect(rows.last?[1] == 2)
    #expect(rows[0][1] == 0)
  }
}
