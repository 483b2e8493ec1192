// SPDX-License-Identifier: Apache-2.0

/// Commands that are promised and not there yet: whoever reads of one should not look for a typing
/// error.
enum PlannedCommand {
  private static let names: Set = [
    "trial", "evidence", "fit", "plan", "explore", "serve", "fhir",
  ]

  /// - Parameter known: the commands that there are; one of them is planned no longer.
  /// - Throws: ``Failure`` that lists them.
  static func refuse(in arguments: [String], known: [String]) throws(Failure) {
    guard let name = arguments.first, names.contains(name), !known.contains(name) else { return }
    throw Failure(
      .usage, "kairos \(name) is not in this version; commands: \(known.joined(separator: ", "))")
  }
}
