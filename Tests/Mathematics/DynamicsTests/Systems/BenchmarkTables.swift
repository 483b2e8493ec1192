// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import TestSupport

/// The tables that lie beside the benchmark model's definition: patients and their solutions.
///
/// They are not part of the repository; tests that need them are skipped where they are missing.
enum BenchmarkTables {
  static let path = "benchmark/reference.csv"
  private static let folder = Beside.url("benchmark")

  /// A row per line, the header left out.
  private static func rows(_ file: String) throws -> [[Double]] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").map { Double($0)! }
    }
  }

  /// The model with the parameters of patient `number`, counted from 1.
  static func patient(_ number: Int) throws -> BenchmarkCascade {
    var model = BenchmarkCascade()
    for (path, value) in zip(BenchmarkCascade.varied, try rows("pars.csv")[number - 1]) {
      model[keyPath: path] = value
    }
    return model
  }

  /// Times (h) and states of patient `number`, solved at a relative tolerance of 1e-12.
  static func reference(_ number: Int) throws -> [(time: Double, state: [Double])] {
    try rows("reference.csv").filter { $0[0] == Double(number) }.map { ($0[1], Array($0[2...])) }
  }

  /// Six infusions of 0.5 mg/kg over 40 minutes in two weeks, followed until 1008 h.
  static func treatment(of model: BenchmarkCascade) -> InitialValueProblem<BenchmarkCascade> {
    var timeline = Timeline<Double>()
    for start in [0.0, 48, 96, 168, 216, 264] {
      timeline.infuse(0.75 * model.WT, into: 1, from: start, to: start + 2.0 / 3)
    }
    return InitialValueProblem(model, from: model.initialState, end: 1008, timeline: timeline)
  }
}
