// SPDX-License-Identifier: Apache-2.0

/// Why a treatment in phases cannot be: where it is at fault, what was found, and what is allowed.
package struct ProtocolFault: Error, Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    case whole
    /// A phase, counted from 0.
    case phase(Int)
    /// A rule, counted from 0.
    case rule(Int)
  }

  package let place: Place
  /// The keys that may say what is at fault, the likeliest first; the first one that is there does.
  package let keys: [String]
  package let problem: String

  init(_ place: Place, _ keys: [String], _ problem: String) {
    self.place = place
    self.keys = keys
    self.problem = problem
  }
}

extension ProtocolFault: CustomStringConvertible {
  package var description: String { problem }
}
