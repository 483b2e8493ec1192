// SPDX-License-Identifier: Apache-2.0

package import ReactionNetworks

/// Why a file in SBML cannot be read.
package enum SBMLError: Error, Equatable, Sendable {
  /// The file is not SBML, or breaks one of its rules.
  case malformed(line: Int, String)
  /// The model needs something that Kairos does not read; it is named.
  case unsupported(String)
  /// The file was read, and what it describes is no network.
  case network(NetworkError)
}

extension SBMLError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let line, let text): "line \(line): \(text)"
    case .unsupported(let text): "unsupported: \(text)"
    case .network(let error): error.description
    }
  }
}
