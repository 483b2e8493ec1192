// SPDX-License-Identifier: Apache-2.0

import Encodings
import Literature
import Quantities

extension Reference {
  /// One item of CSL-JSON (Citation Style Language 1.0.2), as citation processors read it.
  var cslJSON: JSON {
    let isArticle = source.kind == .article
    let date = JSON.array([.array([.number(Double(year))])])
    let members = [
      JSON.Member("id", .string(key)),
      JSON.Member("type", .string(isArticle ? "article-journal" : "document")),
      JSON.Member("author", .array(cslAuthors)),
      JSON.Member("issued", .object([JSON.Member("date-parts", date)])),
    ]
    return .object(members + cslTexts(isArticle))
  }

  private func cslTexts(_ isArticle: Bool) -> [JSON.Member] {
    let source = source
    let texts: [(String, String?)] = [
      ("title", title), (isArticle ? "container-title" : "publisher", source.title),
      ("volume", source.volume), ("issue", source.issue), ("page", source.pages), ("DOI", doi),
      ("PMID", pubMed), ("URL", address),
      ("note", hasFurtherAuthors ? "with further authors" : nil),
    ]
    return texts.compactMap { name, text in text.map { JSON.Member(name, .string($0)) } }
  }

  private var cslAuthors: [JSON] {
    namedAuthors.map { author -> JSON in
      guard !author.initials.isEmpty else { return ["literal": .string(author.family)] }
      let suffix = author.suffix.isEmpty ? [] : [JSON.Member("suffix", .string(author.suffix))]
      return .object(
        [
          JSON.Member("family", .string(author.family)),
          JSON.Member("given", .string(author.given)),
        ] + suffix)
    }
  }
}
