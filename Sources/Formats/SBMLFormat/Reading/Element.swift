// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

/// One element of an XML file, with what is in it.
struct Element: Sendable {
  let name: String
  let namespace: String
  let attributes: [String: String]
  /// The line of the start tag, from 1.
  let line: Int
  var children: [Element] = []
  /// The text before, between and after the children, one piece more than there are children.
  var texts: [String] = [""]
}

extension Element {
  /// All text that is directly in the element.
  var text: String { texts.joined() }

  /// The first child of a name, in the namespace of the element itself or of MathML.
  func first(_ name: String) -> Element? {
    children.first {
      $0.name == name && ($0.namespace == namespace || $0.namespace == MathReader.namespace)
    }
  }

  /// The elements of a list, as those of `listOfSpecies`; none where there is no such list.
  ///
  /// Elements of packages that are not required are left out.
  func list(_ name: String, of names: String...) throws(SBMLError) -> [Element] {
    guard let list = first(name) else { return [] }
    let own = list.children.filter { $0.namespace == list.namespace }
    return try compact(own) { (element) throws(SBMLError) in
      if names.contains(element.name) { return element }
      guard element.isForReaders else {
        throw .malformed(line: element.line, "<\(element.name)> does not belong into <\(name)>")
      }
      return nil
    }
  }

  /// Whether the element says nothing to programs that simulate.
  var isForReaders: Bool { name == "notes" || name == "annotation" }

  /// An attribute that must be there.
  func required(_ key: String) throws(SBMLError) -> String {
    guard let value = attributes[key] else {
      throw .malformed(line: line, "<\(name)> has no attribute \(key). Add it.")
    }
    return value
  }

  /// A number; nil where the attribute is not given.
  func number(_ key: String) throws(SBMLError) -> Double? {
    guard let text = attributes[key] else { return nil }
    guard let value = Double(sbml: text) else {
      throw .malformed(
        line: line, "\(key) of <\(name)> must be a number; found \"\(text)\", allowed as 1.5, INF")
    }
    return value
  }

  /// A truth value; `standard` where the attribute is not given.
  func flag(_ key: String, default standard: Bool) throws(SBMLError) -> Bool {
    guard let text = attributes[key] else { return standard }
    switch text.trimmed {
    case "true", "1": return true
    case "false", "0": return false
    default:
      throw .malformed(
        line: line, "\(key) of <\(name)> must be true or false; found \"\(text)\"")
    }
  }
}

extension Double {
  /// A number as XML Schema writes it.
  init?(sbml text: String) {
    switch text.trimmed {
    case "INF", "+INF": self = .infinity
    case "-INF": self = -.infinity
    case "NaN": self = .nan
    case let plain:
      let allowed = plain.utf8.allSatisfy {
        (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0)
      }
      guard allowed, let value = Double(plain) else { return nil }
      self = value
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let body = self.drop { $0.isWhitespace }
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }
}
