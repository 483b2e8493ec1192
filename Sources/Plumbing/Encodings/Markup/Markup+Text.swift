// SPDX-License-Identifier: Apache-2.0

extension Markup {
  /// The markup as text that is well-formed XML and, at the same time, HTML.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Elements that hold no text of their own: each child begins a line.
  private static let containers: Set<String> = [
    "html", "head", "body", "header", "main", "section", "footer", "div", "figure", "details",
    "table", "thead", "tbody", "dl", "ul", "ol", "svg", "g",
  ]

  /// Elements that close themselves when they are empty. HTML forbids it for all others.
  private static let selfClosing: Set<String> = [
    "meta", "br", "path", "line", "rect", "circle",
  ]

  private func write(to text: inout String) {
    switch self {
    case .verbatim(let verbatim): text += verbatim
    case .text(let content): text += Self.escaped(content)
    case .element(let name, let attributes, let children):
      text += "<" + name
      for attribute in attributes {
        text += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
      }
      Self.write(children, of: name, to: &text)
    }
  }

  private static func write(_ children: [Markup], of name: String, to text: inout String) {
    guard !children.isEmpty || !selfClosing.contains(name) else { return text += "/>" }
    let separator = containers.contains(name) ? "\n" : ""
    text += ">" + separator
    for child in children {
      child.write(to: &text)
      text += separator
    }
    text += "</\(name)>"
  }

  /// Text for between tags or quotes. Characters that XML does not know at all (control
  /// characters) become the replacement character.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
