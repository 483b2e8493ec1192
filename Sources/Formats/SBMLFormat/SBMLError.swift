// SPDX-License-Identifier: Apache-2.0

/// Why a model in SBML cannot be read or run.
public enum SBMLError: Error, Equatable, Sendable {
  /// The file is not SBML, or breaks one of its rules.
  case malformed(line: Int, String)
  /// The model needs something that Kairos does not have; it is named.
  case unsupported(String)
  /// What is asked for does not fit the model: an unknown variable, a wrong grid.
  case unanswerable(String)
  /// A variable of the model in which patients cannot differ, by its name.
  case unvarying(name: String, String)
  /// The equations could not be solved.
  case unsolved(String)
}

extension SBMLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let line, let text): "line \(line): \(text)"
    case .unsupported(let text): "unsupported: \(text)"
    case .unvarying(let name, let text): "\(name): \(text)"
    case .unanswerable(let text), .unsolved(let text): text
    }
  }
}
