// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// What the numbers of a run rest on.
package struct RunBasis: Sendable {
  /// The parameters that were used, with their passports.
  package let parameters: [SimulationRecord.Parameter]
  /// The bibliography of the parts that ran.
  package let references: [Reference]
  /// Where the literature disagrees, and what was assumed here.
  package let notes: [SimulationRecord.Note]
  /// What the model does not cover, one sentence each.
  package let limits: [String]

  package init(
    parameters: [SimulationRecord.Parameter], references: [Reference],
    notes: [SimulationRecord.Note], limits: [String]
  ) {
    self.parameters = parameters
    self.references = references
    self.notes = notes
    self.limits = limits
  }
}

extension SimulationRecord {
  package var basis: RunBasis {
    RunBasis(parameters: parameters, references: references, notes: notes, limits: limits)
  }
}

extension [Reference] {
  /// The same references, each once, in order of their keys.
  package var eachOnce: [Reference] {
    var keys: Set<String> = []
    return filter { keys.insert($0.key).inserted }.sorted { $0.key < $1.key }
  }
}
