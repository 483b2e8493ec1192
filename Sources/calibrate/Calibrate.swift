// SPDX-License-Identifier: Apache-2.0

import Calibration
import Foundation
import KetamineModel
import Quantities
import Scalars

/// Fits the calibrated parameters to the building data and writes them into the parameter tables:
/// `calibrate SOURCES`, as `make calibrate` calls it. A calibrated value changes in no other way.
@main
struct Calibrate {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      say("usage: calibrate SOURCES (the folder that holds the parameter tables)")
      exit(64)
    }
    let tables = try ParameterTables(in: URL(fileURLWithPath: CommandLine.arguments[1]))
    let results = try CalibrationPlan.run { fit, iteration, objective in
      say("\(fit), iteration \(iteration): objective \(fixed(objective, 4))")
    }
    for (plan, result) in zip(CalibrationPlan.all, results) { show(plan.title, result) }
    try compareWithCommitted(results)
    let changed = try tables.write(results.flatMap(\.estimates))
    say(changed.isEmpty ? "No file changed." : "Changed: " + changed.joined(separator: ", "))
  }

  /// The objective of the values that stand in the tables now, beside what this run reached.
  static func compareWithCommitted(_ results: [Fit.Result]) throws {
    let before = try CalibrationPlan.committedObjective()
    let after = results.reduce(0) { $0 + $1.objective }
    say("\nObjective: \(fixed(before, 4)) with the values in the tables, \(fixed(after, 4)) now.")
  }

  static func show(_ title: String, _ result: Fit.Result) {
    say("\n\(title): objective \(fixed(result.objective, 4)) = data \(fixed(result.misfit, 4))")
    say("  + priors \(fixed(result.strain, 4)), after \(result.iterations) iterations\n")
    say(row("target", "observed", "predicted", "distance, SD"))
    for target in result.targets {
      say(
        row(
          target.what + " [" + target.study.key + "]", significant(target.observed),
          significant(target.predicted), fixed(target.residual, 2)))
    }
    say("\n" + row("parameter", "start", "value", "standard error"))
    for estimate in result.estimates { say(line(estimate)) }
  }

  static func line(_ estimate: Fit.Estimate) -> String {
    let error = estimate.standardError.map { fixed(100 * $0, 0) + " %" } ?? "not identified"
    return row(
      estimate.name, significant(estimate.start), significant(estimate.value), error)
  }

  static func row(_ name: String, _ columns: String...) -> String {
    let cells = columns.map { String(repeating: " ", count: max(1, 15 - $0.count)) + $0 }
    return "  " + name.padding(toLength: max(72, name.count), withPad: " ", startingAt: 0)
      + cells.joined()
  }

  static func fixed(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  static func significant(_ value: Double) -> String { String(format: "%.4g", value) }

  static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
