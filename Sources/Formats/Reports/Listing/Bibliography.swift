// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Literature
package import Quantities

/// References as people and reference managers read them.
package struct Bibliography {
  package let references: [Reference]

  package init(_ references: [Reference]) {
    self.references = references
  }

  /// The words of the field `format`.
  package enum Format: String, CaseIterable, Sendable {
    case table, json, bibtex
  }

  package func bytes(as format: Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(text.utf8)
    case .json: try JSON.object([.init("references", .array(references.map { $0.json }))]).bytes()
    case .bibtex: Array(references.map { $0.bibtex }.joined(separator: "\n").utf8)
    }
  }

  /// The keys on one line, then each reference under its key.
  private var text: String {
    let keys = references.map { $0.key }.joined(separator: " ")
    let entries = references.map { "[\($0.key)]\n  \($0.text)\n" }
    return "Cited: \(keys)\n\n" + entries.joined(separator: "\n")
  }
}

extension Reference {
  /// Authors (year). Title. Journal. Identifier.
  var text: String {
    let sentence = title.hasSuffix("?") ? title : title + "."
    return "\(authors) (\(year)). \(sentence) \(published)."
      + (identifier.isEmpty ? "" : " " + identifier)
  }

  fileprivate var json: JSON {
    [
      "key": .string(key), "authors": .string(authors), "year": .number(Double(year)),
      "title": .string(title), "published": .string(published),
      "identifier": .string(identifier),
    ]
  }

  /// One `@article`. Authors stand as the field cites them; the journal with volume and pages.
  fileprivate var bibtex: String {
    var fields = [
      ("author", "{\(Self.escaped(authors))}"), ("year", "\(year)"),
      ("title", "{\(Self.escaped(title))}"), ("journal", Self.escaped(published)),
    ]
    if let doi {
      fields.append(("doi", doi))
    } else if !identifier.isEmpty {
      fields.append(("note", Self.escaped(identifier)))
    }
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }
    return "@article{\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// The characters that mean something to LaTeX.
  private static func escaped(_ text: String) -> String {
    text.map { "&%$#_".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
