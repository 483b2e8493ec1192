// SPDX-License-Identifier: Apache-2.0

/// An output that could not be written.
package struct OutputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, or `standard output`.
  package let path: String
  /// What was being done, as `create`, `write to` or `replace`.
  package let action: String
  /// The system's reason.
  package let reason: String

  package var description: String {
    "cannot \(action) \(path): \(reason); give a file in a folder that exists, may be written "
      + "to and has room"
  }
}
