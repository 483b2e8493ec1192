// SPDX-License-Identifier: Apache-2.0

/// A named unknown of a formula: a state, a parameter, an input.
///
/// Two symbols are the same when their numbers are the same; the names are how they are printed.
public struct Symbol: Sendable {
  /// The number that tells symbols of one model apart.
  public let id: Int
  /// The name in plain text, as on the command line: `ketamine.clearance`.
  public let name: String
  /// The name in LaTeX, without dollar signs: `\mathit{CL}`.
  public let latex: String

  public init(id: Int, name: String, latex: String) {
    self.id = id
    self.name = name
    self.latex = latex
  }
}

extension Symbol: Hashable {
  public static func == (a: Symbol, b: Symbol) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Symbol {
  /// The name as programming languages and SBML allow it: letters and digits of ASCII, everything
  /// else an underscore.
  package var identifier: String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
