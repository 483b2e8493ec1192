// SPDX-License-Identifier: Apache-2.0

import Runs
import Testing

@testable import Reports

@Suite struct TableTests {
  @Test func aSmallRecordLooksLikeThis() throws {
    try expectGolden(try Sample.small().table(), "small.txt")
  }

  @Test func aLongRecordLooksLikeThis() throws {
    try expectGolden(try Sample.course().table(), "course.txt")
  }

  @Test func aLongRecordIsThinnedToAPage() throws {
    let record = try Sample.course()
    let rows = record.tellingRows
    #expect(rows.first == 0)
    #expect(rows.last == record.course.times.count - 1)
    #expect(rows.count <= 30)
  }

  @Test func columnsCanBeChosen() throws {
    let table = try Sample.course().table(columns: ["mtor", "unknown"])
    #expect(table.contains("mtor"))
    #expect(!table.contains("unknown"))
    #expect(table.contains("1 of 28 observables"))
  }

  @Test func linesFitTheTerminal() throws {
    for line in try Sample.course().table().split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func wordsAreWrappedAtSpaces() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("extraordinarily long".wrapped(to: 5) == ["extraordinarily", "long"])
  }
}
