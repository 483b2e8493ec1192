// SPDX-License-Identifier: Apache-2.0

/// A piece of HTML or SVG: a tree of elements and text. Text and attributes are escaped when they
/// are written, so that no name or title can break out of its place.
package indirect enum Markup: Sendable {
  case element(name: String, attributes: [Attribute], children: [Markup])
  case text(String)
  /// Written as it is: a stylesheet.
  case verbatim(String)

  /// A name and its value.
  package struct Attribute: Sendable {
    package let name: String
    package let value: String
  }
}

/// Makes an element: `tag("td", ["class": "number"]) { "0.5" }`.
package func tag(
  _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
  @MarkupBuilder _ children: () -> [Markup] = { [] }
) -> Markup {
  .element(
    name: name, attributes: attributes.map { Markup.Attribute(name: $0.key, value: $0.value) },
    children: children())
}

/// Lets the children of an element be written one below the other.
@resultBuilder
package enum MarkupBuilder {
  package static func buildExpression(_ markup: Markup) -> [Markup] { [markup] }
  package static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
  package static func buildExpression(_ markup: [Markup]) -> [Markup] { markup }
  package static func buildExpression(_ markup: Markup?) -> [Markup] { markup.map { [$0] } ?? [] }
  package static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap { $0 } }
  package static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
  package static func buildEither(first part: [Markup]) -> [Markup] { part }
  package static func buildEither(second part: [Markup]) -> [Markup] { part }
  package static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap { $0 } }
}
