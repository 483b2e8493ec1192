// SPDX-License-Identifier: Apache-2.0

/// XML as it is written, line by line, each element indented by its depth. ``Markup`` is the tree for
/// pages, where HTML has rules of its own.
package struct XMLWriter {
  package private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private var depth = 0

  package init() {}

  package typealias Attributes = [(String, String)]

  /// An element with nothing in it.
  package mutating func element(_ name: String, _ attributes: Attributes = []) {
    line("<" + name + Self.written(attributes) + "/>")
  }

  /// An element with others in it.
  package mutating func element(
    _ name: String, _ attributes: Attributes = [], _ body: (inout XMLWriter) -> Void
  ) {
    line("<" + name + Self.written(attributes) + ">")
    depth += 1
    body(&self)
    depth -= 1
    line("</" + name + ">")
  }

  /// A list of elements; nothing where there are none.
  package mutating func list<Items: Collection>(
    _ name: String, of items: Items, _ body: (inout XMLWriter, Items.Element) -> Void
  ) {
    guard !items.isEmpty else { return }
    element(name) { markup in
      for item in items { body(&markup, item) }
    }
  }

  /// What is already XML, on a line of its own.
  package mutating func verbatim(_ content: String) {
    line(content)
  }

  private mutating func line(_ content: String) {
    text += String(repeating: " ", count: 2 * depth) + content + "\n"
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { " " + $0.0 + "=\"" + Markup.escaped($0.1) + "\"" }.joined()
  }
}
