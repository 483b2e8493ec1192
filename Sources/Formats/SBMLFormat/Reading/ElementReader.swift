// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationXML

/// Reads XML into a tree of elements, with the parser of libxml2.
///
/// A file from a stranger must not be able to fill memory or to reach other files, so these are
/// refused: document types, which entities need; text in other encodings than UTF-8, US-ASCII and
/// ISO-8859-1, in which a document type could hide; large files; deep nesting; very many attributes of
/// one element.
final class ElementReader: NSObject, XMLParserDelegate {
  static let largestSize = 64 << 20
  static let greatestDepth = 200
  static let greatestCount = 2_000_000
  /// The parser loses a kilobyte with each complaint, of which some are warnings.
  static let mostComplaints = 1_000

  private var open: [Element] = []
  private var root: Element?
  private var count = 0
  private var complaintCount = 0
  private var failure: SBMLError?

  /// The outermost element of a file.
  static func read(_ bytes: [UInt8]) throws(SBMLError) -> Element {
    guard bytes.count <= largestSize else {
      throw .unsupported("a file of \(bytes.count) bytes; the largest allowed has \(largestSize)")
    }
    let text = try Prologue(bytes).text()
    if let start = AttributeCount.tooMany(in: text) {
      let line = 1 + text[..<start].count { $0 == UInt8(ascii: "\n") }
      throw .unsupported(
        "line \(line): an element with more than \(AttributeCount.most) attributes")
    }
    let reader = ElementReader()
    // As a stream it comes in pieces; libxml2 refuses to look through 10 MB in one.
    let parser = XMLParser(stream: InputStream(data: Data(text)))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    let isWellFormed = parser.parse()
    if let failure = reader.failure { throw failure }
    guard isWellFormed, let root = reader.root else {
      throw .malformed(
        line: max(1, parser.lineNumber), "the file is not well-formed XML. Check its tags.")
    }
    return root
  }

  private func stop(_ parser: XMLParser, _ failure: SBMLError) {
    self.failure = self.failure ?? failure
    parser.abortParsing()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard failure == nil else { return }
    count += 1
    if open.count >= Self.greatestDepth || count > Self.greatestCount {
      return stop(
        parser,
        .unsupported(
          "line \(parser.lineNumber): elements nested deeper than \(Self.greatestDepth), or more "
            + "than \(Self.greatestCount) of them"))
    }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    open.append(
      Element(
        name: local, namespace: namespaceURI ?? "", attributes: attributes,
        line: parser.lineNumber))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    complaintCount += 1
    guard complaintCount > Self.mostComplaints else { return }
    stop(
      parser,
      .malformed(
        line: max(1, parser.lineNumber),
        "more than \(Self.mostComplaints) errors and warnings of the XML parser up to here"))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard failure == nil, let element = open.popLast() else { return }
    guard let outer = open.last else { return root = element }
    guard !outer.isForReaders else { return }
    open[open.count - 1].children.append(element)
    open[open.count - 1].texts.append("")
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard failure == nil, let last = open.indices.last, !open[last].isForReaders else { return }
    open[last].texts[open[last].children.count] += text
  }
}
