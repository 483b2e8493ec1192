// SPDX-License-Identifier: Apache-2.0

import Encodings
import Literature
import Quantities

extension Reference {
  /// One item of CSL-JSON (Citation Style Language 1.0.2), as citation processors read it.
  var cslJSON: JSON {
    let source = source
    let isArticle = source.kind == .article
    let members: [(String, JSON?)] = [
      ("id", .string(key)), ("type", .string(isArticle ? "article-journal" : "document")),
      ("author", .array(cslAuthors)), ("title", .string(title)),
      (isArticle ? "container-title" : "publisher", .string(source.title)),
      ("volume", source.volume.map { .string($0) }), ("issue", source.issue.map { .string($0) }),
      ("page", source.pages.map { .string($0) }),
      ("issued", ["date-parts": .array([.array([.number(Double(year))])])]),
      ("DOI", doi.map { .string($0) }), ("PMID", pubMed.map { .string($0) }),
      ("URL", address.map { .string($0) }),
      ("note", hasFurtherAuthors ? .string("with further authors") : nil),
    ]
    return .object(members.compactMap { key, value in value.map { JSON.Member(key, $0) } })
  }

  private var cslAuthors: [JSON] {
    namedAuthors.map { author in
      author.initials.isEmpty
        ? ["literal": .string(author.family)]
        : ["family": .string(author.family), "given": .string(author.given)]
    }
  }
}
