// SPDX-License-Identifier: Apache-2.0

/// An output that could not be written.
package struct OutputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, or `standard output`.
  package let path: String
  /// What was being done, as `create`, `write to` or `replace`.
  package let action: String
  /// The system's reason, or what else the file is to this run.
  package let reason: String
  /// Whether the file is another output, or an input, of the same run: nothing is wrong with the
  /// disk, but with what was asked for.
  package let isClash: Bool

  init(path: String, action: String, reason: String, isClash: Bool = false) {
    self.path = path
    self.action = action
    self.reason = reason
    self.isClash = isClash
  }

  package var description: String {
    "cannot \(action) \(path): \(reason); "
      + (isClash
        ? "give each output a file of its own"
        : "give a file in a folder that exists, may be written to and has room")
  }
}
