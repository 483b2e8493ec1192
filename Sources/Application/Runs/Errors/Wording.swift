// SPDX-License-Identifier: Apache-2.0

/// A sentence in which fields of a request stand as values, and not as text.
///
/// A command line shows a field `weight` as its option, a server as a JSON pointer, a page by the
/// label of a control:
///
///     "found \(field: "dose") and \(field: "protocol"); give one of the two"
package struct Wording: Equatable, Sendable {
  /// A stretch of text, or the name of a field.
  package enum Part: Equatable, Sendable {
    case text(String)
    case field(String)
  }

  package private(set) var parts: [Part]

  package init(_ parts: [Part]) {
    self.parts = parts
  }

  package init(_ text: String) {
    self.init([.text(text)])
  }

  /// One sentence after the other, without anything in between.
  package static func + (first: Wording, second: Wording) -> Wording {
    Wording(first.parts + second.parts)
  }

  /// The sentence as it is shown.
  ///
  /// - Parameter name: how a field is shown.
  package func text(naming name: (String) -> String) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let stretch): text += stretch
      case .field(let field): text += name(field)
      }
    }
    return text
  }
}

extension Wording: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    self.init(text)
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.parts)
  }

  /// Collects the parts of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(.text(value.description))
    }

    package mutating func appendInterpolation(_ wording: Wording) {
      parts += wording.parts
    }

    package mutating func appendInterpolation(field: String) {
      parts.append(.field(field))
    }
  }
}
