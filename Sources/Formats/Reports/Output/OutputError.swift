// SPDX-License-Identifier: Apache-2.0

/// An output that could not be written.
public struct OutputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, or `standard output`.
  public let path: String
  /// What was being done, as `create`, `write to` or `replace`.
  public let action: String
  /// The system's reason.
  public let reason: String

  public var description: String {
    "cannot \(action) \(path): \(reason); give a file in a folder that exists, may be written "
      + "to and has room"
  }
}
