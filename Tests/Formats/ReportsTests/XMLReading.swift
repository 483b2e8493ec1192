// SPDX-License-Identifier: Apache-2.0

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every element of a document in its order, read by a parser that is not ours. Nil when the text
/// is not well-formed XML.
func parsedElements(of text: String) -> [ParsedElement]? {
  let reader = ElementReader()
  let parser = XMLParser(data: Data(text.utf8))
  parser.delegate = reader
  return parser.parse() ? reader.elements : nil
}

/// An element with its attributes, its text without that of its children, and its ancestors.
struct ParsedElement {
  let name: String
  let attributes: [String: String]
  let ancestors: [String]
  var text = ""
}

private final class ElementReader: NSObject, XMLParserDelegate {
  var elements: [ParsedElement] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let ancestors = open.map { elements[$0].name }
    open.append(elements.count)
    elements.append(ParsedElement(name: name, attributes: attributes, ancestors: ancestors))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
