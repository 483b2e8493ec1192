// SPDX-License-Identifier: Apache-2.0

import Runs
import Testing

@testable import Reports

@Suite struct RecordCSVTests {
  @Test func aRecordHasTheFormOfTheContract() throws {
    try expectGolden(String(decoding: try Sample.small().csvBytes(), as: UTF8.self), "record.csv")
  }

  @Test func numbersReadBackExactly() throws {
    let record = try Sample.course()
    let lines = String(decoding: try record.csvBytes(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == record.course.times.count + 1)
    for (row, line) in lines.dropFirst().enumerated() {
      let read = line.split(separator: ",").map { Double($0) }
      #expect(read == [record.course.times[row]] + record.course.observables.map { $0.values[row] })
    }
  }

}
