// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs
import Testing

@Suite("Columns that a request names")
struct TableColumnsTests {
  private func refusal(_ found: [Int]) throws -> String {
    let table = try CSVTable(Array("a,b,c\n1,1,2\n3,3,4\n".utf8), named: "t.csv")
    do {
      let column = try table.column("dose", at: found, for: "time", among: table.header)
      return "\(column)"
    } catch {
      return error.sentence.text { "--" + $0 }
    }
  }

  @Test("A column that stands twice with the same in it is one; others are refused")
  func twice() throws {
    #expect(try refusal([2]) == "2")
    #expect(try refusal([0, 1]) == "0")
    #expect(
      try refusal([0, 2]) == "--time: t.csv has 2 columns \"dose\"; one is allowed")
  }

  @Test("A column that is not there is told with those that are")
  func missing() throws {
    let told = try refusal([])
    #expect(told.hasPrefix("--time: t.csv has no column \"dose\"; "))
    #expect(told.contains("a, b, c"))
  }
}
