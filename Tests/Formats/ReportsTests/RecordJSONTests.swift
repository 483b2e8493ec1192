// SPDX-License-Identifier: Apache-2.0

import Foundation
import Runs
import Testing

@testable import Reports

@Suite struct RecordJSONTests {
  @Test func aRecordHasTheFormOfTheContract() throws {
    try expectGolden(
      String(decoding: try Sample.small().jsonBytes(), as: UTF8.self), "record.json")
  }

  /// The parts of a result that hold numbers, as Foundation reads them.
  private struct Result: Decodable {
    struct Times: Decodable { let values: [Double] }
    struct Observable: Decodable {
      let name: String
      let values: [Double]
    }
    let time: Times
    let observables: [Observable]
  }

  @Test(arguments: [0, 32]) func anotherReaderFindsTheSameNumbers(more: Int) throws {
    let record = try Sample.course(observables: more)
    let read = try JSONDecoder().decode(Result.self, from: Data(record.jsonBytes()))
    #expect(read.observables.map(\.name) == record.course.observables.map(\.name))
    let timesAgree = read.time.values == record.course.times
    #expect(timesAgree)
    for (read, written) in zip(read.observables, record.course.observables) {
      let valuesAgree = read.values == written.values
      #expect(valuesAgree, "\(written.name)")
    }
  }

  @Test func keysComeInTheOrderOfTheContract() throws {
    let text = String(decoding: try Sample.small().jsonBytes(), as: UTF8.self)
    let keys = [
      "model", "patient", "doses", "solver", "time", "observables", "endpoints", "unavailable",
      "warnings",
    ]
    let outermost = text.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    #expect(outermost == keys)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object.map { Set($0.keys) } == Set(keys))
  }
}
