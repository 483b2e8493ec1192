// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Dynamics
import KetamineModel
import ModelFormat
import Scalars
import TestSupport
import Testing

/// The files of mrgsolve and rxode2 hold the equations of the model.
struct ExportedCodeTests {
  /// At a hundred random states every rate is the model's, to 1e-12 of what it can be there.
  @Test(arguments: [ExportedModel.Format.mrgsolve, .rxode2])
  func ratesAreTheModels(_ language: ExportedModel.Format) throws {
    var random = SeededGenerator(seed: 20_261_127)
    let states = (0..<100).map { _ in
      StateName.all.map { _ in Double.random(in: 0.01...3, using: &random) }
    }
    let folder = try Scratch()
    let model = try folder.write(ExportedTreatment.infusions.text(as: language), to: "model")
    let table = ExportedTreatment.table(states, Double.init, named: "index")
    let lines = try Python.lines(
      of: "exported_code.py", language.rawValue, model, folder.write(table, to: "states.csv"))
    try #require(lines.count == states.count)
    let expected = states.map { Self.rates(at: $0) }
    for (place, name) in ExportedTreatment.identifiers.enumerated() {
      // A rate is the difference of flows that are larger than it: its scale is its largest value.
      let scale = expected.map { $0[place].magnitude }.max() ?? 0
      for (line, rates) in zip(lines, expected) {
        let rate = try #require(Double(line[place]))
        #expect(
          (rate - rates[place]).magnitude <= 1e-12 * scale, "\(name): \(rate), \(rates[place])")
      }
    }
  }

  private static func rates(at state: [Double]) -> [Double] {
    let model = ExportedTreatment.model
    var (y, rates) = (state, state)
    y.withUnsafeMutableBufferPointer { y in
      rates.withUnsafeMutableBufferPointer { rates in
        model.derivatives(
          of: StateVector(y.baseAddress!, count: y.count), at: 0,
          into: StateVector(rates.baseAddress!, count: rates.count))
      }
    }
    return rates
  }

  /// The treatment stands in the file, infusions as single records with their rate.
  @Test(arguments: [(ExportedModel.Format.mrgsolve, "evid = 8"), (.rxode2, "evid = 5")])
  func treatmentIsExplained(_ language: ExportedModel.Format, _ replacement: String) throws {
    let text = try ExportedTreatment.infusions.text(as: language)
    let records = text.split(separator: "\n").filter { $0.contains("data.frame(") }
    #expect(records.count { $0.contains("evid = 1,") } == 6)
    #expect(records.count { $0.contains(replacement) } == 12)
    #expect(records.contains { $0.contains(#"time = 24.0, evid = 1, cmt = "s_central""#) })
  }
}
