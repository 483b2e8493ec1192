// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import ReactionNetworks
import Runs
import SBMLFormat

/// Which model in SBML, over what time, and what is shown of it.
struct SBMLCourseOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A model in SBML.", valueName: "model.xml"))
  var model: String

  @Option("The time of the first row. (default: 0)") var start: String?

  @Option(parsing: .unconditional, help: "From the first row to the last.")
  var duration: String

  @Option(parsing: .unconditional, help: "The number of steps between the first row and the last.")
  var steps: String

  @Option("The columns, as S1,S2. (default: all species, and what rules and events change)")
  var variables: String?

  @Option("Species to be given as amounts; may be empty.") var amounts: String?

  @Option("Species to be given as concentrations; may be empty.") var concentrations: String?

  @Option(
    name: [.customShort("o"), .customLong("output")], parsing: .unconditional,
    help: ArgumentHelp(
      "A file in place of standard output, written whole or not at all.", valueName: "file"))
  var output: String?
}

extension SBMLCourseOptions {
  /// The words of the command, with a tolerance.
  func fields(relative: String?, absolute: String?) -> NetworkFields {
    var fields = NetworkFields(duration: duration, steps: steps, variables: variables)
    (fields.start, fields.amounts, fields.concentrations) = (start, amounts, concentrations)
    (fields.relativeTolerance, fields.absoluteTolerance) = (relative, absolute)
    return fields
  }

  func network() throws(RunError) -> ReactionNetwork {
    let file = try RequestFiles.bytes(of: model, "give a file in SBML")
    do {
      return try ReactionNetwork(sbml: file)
    } catch {
      throw RunError(error, in: model)
    }
  }
}

extension RunError {
  /// What an error of a file in SBML means.
  fileprivate init(_ error: SBMLError, in name: String) {
    switch error {
    case .unsupported(let text): self.init(.unsupported, Wording(text))
    case .malformed(let line, let text):
      self.init(.value, at: .table(name, line: line), Wording(text))
    case .network(let error): self.init(error, in: name)
    }
  }
}
