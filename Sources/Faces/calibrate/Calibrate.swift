// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Foundation
import Inference
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
    let population = try fitPopulation(to: results)
    try compareWithCommitted(results)
    let changed = try tables.write(results.flatMap(\.estimates) + population.estimates)
    say(changed.isEmpty ? "No file changed." : "Changed: " + changed.joined(separator: ", "))
  }

  /// Settings and the mixture of answers, on top of the model as it has just been fitted.
  static func fitPopulation(to results: [Fit<Parameters<Double>>.Result]) throws
    -> Fit<PopulationParameters>.Result
  {
    let fit = try PopulationFit(results.last?.parameters ?? .typical)
    let result = try fit.run {
      say("\(PopulationFit.title), iteration \($0): objective \(fixed($1, 4))")
    }
    show(PopulationFit.title, result)
    return result
  }

  /// The objective of the values that stand in the tables now, beside what this run reached.
  static func compareWithCommitted(_ results: [Fit<Parameters<Double>>.Result]) throws {
    let before = try CalibrationPlan.committedObjective()
    let after = results.reduce(0) { $0 + $1.objective }
    say("\nObjective: \(fixed(before, 4)) with the values in the tables, \(fixed(after, 4)) now.")
  }

  static func show<Values>(_ title: String, _ result: Fit<Values>.Result) {
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

  static func line(_ estimate: Estimate) -> String {
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
