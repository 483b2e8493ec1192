// SPDX-License-Identifier: Apache-2.0

import Foundation
import Runs
import Testing

@testable import Reports

@Suite struct CohortRecordTests {
  private static let plan = CohortRecord.Plan(
    model: .init(name: "m", version: "1", parameterHash: "abc"), patient: [],
    treatment: .init(name: "One dose", words: "10 mg"),
    doses: [.init(time: 0, amount: 0.5, unit: "mg/kg", drug: "ketamine", route: "iv", duration: 0)],
    seed: 4, times: [0, 24], observables: ["bdnf"], endpointTimes: [24], method: "automatic",
    relativeTolerance: 1e-6, absoluteTolerance: 1e-9)

  private func record(low: Double = 0.5) throws(RunError) -> CohortRecord {
    try CohortRecord(
      plan: Self.plan, count: 200,
      solver: .init(name: "s", steps: 10, relativeTolerance: 1e-6, absoluteTolerance: 1e-9),
      observables: [
        .init(
          "bdnf", unit: "1", meaning: "", means: [1, 1.5], deviations: [0, 0.25], low: [1, low],
          median: [1, 1.5], high: [1, 2], rounding: .init(step: 0.25))
      ],
      endpoints: [
        .init(
          "response", definition: "d", time: 24, .proportion(0.6, low: 0.5, high: 0.7), of: 200),
        .init("change", definition: "c", time: 24, .mean(-9.125, deviation: 8), of: 200),
      ], warnings: ["w"])
  }

  @Test func jsonIsTheContracts() throws {
    let text = String(decoding: try record().jsonBytes(), as: UTF8.self)
    #expect(
      text.contains(
        #"{"name": "bdnf", "unit": "1", "mean": [1, 1.5], "sd": [0, 0.25], "quantiles": "#
          + #"{"0.05": [1, 0.5], "0.5": [1, 1.5], "0.95": [1, 2]}, "resolution": "#
          + #"{"relative": 0.001953125, "absolute": 0.125, "from": 0}}"#))
    #expect(
      text.contains(
        #"{"name": "response", "definition": "d", "time": 24, "n": 200, "proportion": 0.6, "#
          + #""lo": 0.5, "hi": 0.7}"#))
    #expect(text.contains(#""n": 200, "mean": -9.125, "sd": 8}"#))
    #expect(text.contains("\"n\": 200,\n \"seed\": 4,\n \"time\""))
    #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil)
  }

  @Test func csvHasFiveColumnsForEach() throws {
    let text = String(decoding: try record().csvBytes(), as: UTF8.self)
    #expect(
      text == """
        time [h],bdnf.mean [1],bdnf.sd [1],bdnf.q05 [1],bdnf.q50 [1],bdnf.q95 [1]
        0,1,0,1,1,1
        24,1.5,0.25,0.5,1.5,2

        """)
  }

  @Test func tableTellsRanges() throws {
    let text = try record().table()
    #expect(text.contains("200 virtual patients, seed 4"))
    #expect(text.contains("60.0 % (50.0 to 70.0)") && text.contains("-9.12 (SD 8)"))
    #expect(text.contains("1.50 (0.50 to 2.00)") && text.contains("Warning      w"))
  }

  @Test func whatIsNotFiniteIsRefused() {
    #expect(throws: RunError.notFinite("bdnf.q05 at time 1")) {
      try record(low: .nan)
    }
  }
}
