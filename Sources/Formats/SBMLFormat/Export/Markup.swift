// SPDX-License-Identifier: Apache-2.0

import Encodings

/// XML as it is written, line by line.
struct Markup {
  private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private var depth = 0

  typealias Attributes = [(String, String)]

  /// An element with nothing in it.
  mutating func element(_ name: String, _ attributes: Attributes = []) {
    line("<" + name + Self.written(attributes) + "/>")
  }

  /// An element with others in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [], _ body: (inout Markup) -> Void
  ) {
    line("<" + name + Self.written(attributes) + ">")
    depth += 1
    body(&self)
    depth -= 1
    line("</" + name + ">")
  }

  /// A list of elements; nothing where there are none, for SBML has no use for empty lists.
  mutating func list<Items: Collection>(
    _ name: String, of items: Items, _ body: (inout Markup, Items.Element) -> Void
  ) {
    guard !items.isEmpty else { return }
    element(name) { markup in
      for item in items { body(&markup, item) }
    }
  }

  /// Formulas in MathML.
  mutating func math(_ formula: String) {
    line(
      #"<math xmlns="\#(MathReader.namespace)" xmlns:sbml="\#(MathWriter.unitNamespace)">"#
        + formula + "</math>")
  }

  /// Paragraphs for readers.
  mutating func notes(_ paragraphs: [String]) {
    guard paragraphs.contains(where: { !$0.isEmpty }) else { return }
    element("notes") { markup in
      for paragraph in paragraphs {
        markup.line(
          #"<p xmlns="http://www.w3.org/1999/xhtml">"# + Self.escaped(paragraph) + "</p>")
      }
    }
  }

  private mutating func line(_ content: String) {
    text += String(repeating: " ", count: 2 * depth) + content + "\n"
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.map { " " + $0.0 + "=\"" + escaped($0.1) + "\"" }.joined()
  }

  /// Text in which nothing is taken for markup.
  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}
