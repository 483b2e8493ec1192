// SPDX-License-Identifier: Apache-2.0

/// Why a reaction network cannot be put together, or its equations not be solved.
public enum NetworkError: Error, Equatable, Sendable {
  /// The model contradicts itself; the line is that of its file.
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

extension NetworkError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let line, let text): "line \(line): \(text)"
    case .unsupported(let text): "unsupported: \(text)"
    case .unvarying(let name, let text): "\(name): \(text)"
    case .unanswerable(let text), .unsolved(let text): text
    }
  }
}
