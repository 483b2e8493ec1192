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
    case table, json, bibtex, ris
    case cslJSON = "csl-json"
  }

  package func bytes(as format: Format) throws(UnwritableNumber) -> [UInt8] {
    switch format {
    case .table: Array(text.utf8)
    case .json: try JSON.object([.init("references", .array(references.map { $0.json }))]).bytes()
    case .bibtex: Array(references.map { $0.bibtex }.joined(separator: "\n").utf8)
    case .ris: Array(references.map { $0.ris }.joined(separator: "\n").utf8)
    case .cslJSON: try JSON.array(references.map { $0.cslJSON }).bytes()
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
  package var text: String {
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
}
