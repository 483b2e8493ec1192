// SPDX-License-Identifier: Apache-2.0

import Encodings
import Runs

extension HTMLReport {
  /// What somebody needs in order to compute the same again, and what was not computed.
  var methodSection: PageSection? {
    section(id: "method", title: "How this was computed") {
      tag("dl", ["class": "wide"]) {
        fact("Model", "\(record.model.name) \(record.model.version)")
        fact("Parameters (SHA-256)", record.model.parameterHash)
        fact("Solver", solverWords)
        fact("Tolerance", toleranceWords)
        fact(
          "Output", "\(record.page.outputCount ?? record.course.times.count) times, \(outputWords)")
        if !record.unavailable.isEmpty {
          fact("Not given by this model", record.unavailable.joined(separator: ", "))
        }
      }
    }
  }

  private func fact(_ label: String, _ value: String) -> [Markup] {
    [tag("dt") { label }, tag("dd") { value }]
  }

  private var solverWords: String {
    let counts = record.solver.counts.map { "\($0.value) \($0.name)" }
    return (["\(record.solver.name): \(record.solver.steps) steps"] + counts)
      .joined(separator: ", ")
  }

  private var toleranceWords: String {
    "relative \(NumberText.exact(record.solver.relativeTolerance)), "
      + "absolute \(NumberText.exact(record.solver.absoluteTolerance))"
  }

  private var outputWords: String {
    let last = record.course.times[record.course.times.count - 1]
    return "\(record.course.observables.count) observables, to \(NumberText.time(hours: last))"
  }
}
