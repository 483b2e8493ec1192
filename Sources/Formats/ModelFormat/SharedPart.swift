// SPDX-License-Identifier: Apache-2.0

import Listings

/// A part that several equations share, and which they are.
struct SharedPart {
  let name: String
  let formula: String
  /// The equations that need it, themselves or through other parts, by their names.
  private(set) var users: [String] = []

  /// All of them, in the order in which they are written.
  ///
  /// - Parameters:
  ///   - definitions: each uses only those above it.
  ///   - equations: what is computed from them.
  static func all(
    _ definitions: [(name: String, formula: String)], in equations: [EquationSheet.Equation]
  ) -> [SharedPart] {
    var parts = definitions.map { SharedPart(name: $0.name, formula: $0.formula) }
    for place in parts.indices.reversed() {
      let name = parts[place].name
      var users = equations.filter { $0.right.mentions(name) }.map { $0.name }
      for later in parts[(place + 1)...] where later.formula.mentions(name) {
        users += later.users
      }
      let found = Set(users)
      parts[place].users = equations.map { $0.name }.filter { found.contains($0) }
    }
    return parts
  }

  /// More names than these nobody reads.
  private static let mostNamed = 4

  /// As `shared part of s.central, s.liver and 3 more`.
  var meaning: String {
    let named = users.prefix(Self.mostNamed).joined(separator: ", ")
    let rest = users.count - Self.mostNamed
    return "shared part of " + named + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension String {
  /// Whether a name stands in a formula, and not as a part of another name.
  fileprivate func mentions(_ name: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last
      let after = rest[found.upperBound...].first
      if [before, after].allSatisfy({ $0.map { !$0.isPartOfName } ?? true }) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "_" || self == "." }
}
