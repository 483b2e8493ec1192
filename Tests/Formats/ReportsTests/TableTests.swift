// SPDX-License-Identifier: Apache-2.0

import Foundation
import Listings
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

  /// Prose is wrapped, columns stand below each other, and nothing is lost.
  @Test(arguments: [80, 96])
  func aTableFitsItsWidth(_ width: Int) throws {
    let record = try Sample.course()
    let names = record.course.observables.map(\.name)
    let table = record.table(columns: names, width: width)
    for line in table.split(separator: "\n").drop(while: { !$0.hasPrefix("result") })
      .prefix(while: { !$0.hasPrefix("Shown") && !$0.hasPrefix("Warning") })
    {
      #expect(line.count <= width, "\(line)")
    }
    for name in names { #expect(table.contains(name.split(separator: ".").last ?? "")) }
  }

  @Test func sessionsHaveARowEach() throws {
    var record = try Sample.course()
    record.sessions = [0.0, 48].map { start in
      .init(
        start: start, ketamine: .init(time: 0.67, value: 180), dissociation: nil,
        pressure: .init(time: 0.7, value: 6.5), lowest: .init(time: 26, value: 24), last: 25.5)
    }
    let table = record.table()
    #expect(table.contains("session"))
    #expect(table.components(separatedBy: "180.0").count == 3, "\(table)")
    #expect(!table.contains("[of 92]"), "what is not known has no column")
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
