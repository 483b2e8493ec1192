// SPDX-License-Identifier: Apache-2.0

import Literature
import Quantities

extension Reference {
  /// One entry of BibTeX: `@article`, or `@misc` for what stands in no journal.
  var bibtex: String {
    var fields = [("author", bibtexAuthors), ("title", "{\(Self.escaped(title))}")]
    fields += bibtexSource
    fields.append(("year", "\(year)"))
    fields += bibtexIdentifier
    let kind = source.kind == .article ? "article" : "misc"
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }
    return "@\(kind){\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// As `De Feyter, H. M. and others`; a company in braces of its own, which keep it whole.
  private var bibtexAuthors: String {
    let names = namedAuthors.map { author in
      let family = Self.escaped(author.family)
      let suffix = author.suffix.isEmpty ? "" : " \(author.suffix).,"
      return author.initials.isEmpty ? "{\(family)}" : "\(family),\(suffix) \(author.given)"
    }
    return (names + (hasFurtherAuthors ? ["others"] : [])).joined(separator: " and ")
  }

  private var bibtexSource: [(String, String)] {
    let source = source
    let name = source.kind == .article ? "journal" : "howpublished"
    let numbers: [(String, String?)] = [
      ("volume", source.volume), ("number", source.issue),
      ("pages", source.pages.map { Self.range($0) }),
    ]
    let own = numbers.compactMap { name, value in value.map { (name, Self.escaped($0)) } }
    return [(name, Self.escaped(source.title))] + own
  }

  /// Pages from and to, with the dash of BibTeX; what is one number, as `ENEURO.0133-15.2016`, stays.
  private static func range(_ pages: String) -> String {
    pages.contains(".") ? pages : pages.replacing("-", with: "--")
  }

  private var bibtexIdentifier: [(String, String)] {
    if let doi { return [("doi", doi)] }
    if let pubMed { return [("pmid", pubMed)] }
    return identifier.isEmpty ? [] : [("note", Self.escaped(identifier))]
  }

  /// The characters that mean something to LaTeX.
  private static func escaped(_ text: String) -> String {
    text.map { "&%$#_".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
