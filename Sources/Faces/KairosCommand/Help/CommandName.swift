// SPDX-License-Identifier: Apache-2.0

import Encodings

/// The names of commands, as they are typed.
enum CommandName {
  /// Commands that the contract has and this version has not.
  static let planned = ["trial", "evidence", "fit", "plan", "explore", "serve", "fhir"]

  /// - Parameters:
  ///   - arguments: what is typed after `kairos`.
  ///   - known: the names that may stand first.
  ///   - parent: what stands before, as `sbml `.
  /// - Throws: ``Failure`` for a first word that is no command.
  static func check(
    _ arguments: some Collection<String>, among known: [String], after parent: String = ""
  ) throws(Failure) {
    guard let name = arguments.first, !name.hasPrefix("-"), !known.contains(name) else { return }
    if parent.isEmpty, planned.contains(name) {
      throw Failure(
        .usage,
        "kairos \(name) is not in this version; commands: \(known.joined(separator: ", "))")
    }
    throw Failure(
      .usage, "found \(("kairos " + parent + name).quoted), \(known.offer(for: name))")
  }
}
