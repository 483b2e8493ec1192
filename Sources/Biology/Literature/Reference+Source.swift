// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// Where a publication stands, as reference managers keep it.
package struct PublicationSource: Equatable, Sendable {
  /// What it is: an article of a journal, or a document by itself, as a label of a drug.
  package enum Kind: Equatable, Sendable {
    case article, document
  }

  package let kind: Kind
  /// The journal or series; of a document, where and when it came out.
  package let title: String
  package let volume: String?
  package let issue: String?
  /// As `2154-2160`, or the number of the article.
  package let pages: String?
}

extension Reference {
  /// Read from ``published``: `J Trauma Stress 11:125-136`, `Pharmacol Rev 3(2):1-9`,
  /// `NCHS Data Brief 364`, or, with a comma, a place and a date.
  package var source: PublicationSource {
    guard let colon = published.lastIndex(of: ":") else { return unpaged }
    let (place, pages) = (published[..<colon], published[published.index(after: colon)...])
    let (title, number) = place.splitAtLastWord
    let (volume, issue) = number.volumeAndIssue
    return PublicationSource(
      kind: .article, title: String(title), volume: volume, issue: issue, pages: String(pages))
  }

  private var unpaged: PublicationSource {
    let (title, last) = published[...].splitAtLastWord
    let isDocument = published.contains(",")
    let isNumbered = !isDocument && !title.isEmpty && last.allSatisfy { ("0"..."9").contains($0) }
    return PublicationSource(
      kind: isDocument ? .document : .article, title: isNumbered ? String(title) : published,
      volume: isNumbered ? String(last) : nil, issue: nil, pages: nil)
  }
}

extension Substring {
  /// What stands before the last blank, and what after it.
  fileprivate var splitAtLastWord: (Substring, Substring) {
    guard let blank = lastIndex(of: " ") else { return ("", self) }
    return (self[..<blank], self[index(after: blank)...])
  }

  /// `38(3)` as 38 and 3.
  fileprivate var volumeAndIssue: (volume: String, issue: String?) {
    guard let open = firstIndex(of: "("), hasSuffix(")") else { return (String(self), nil) }
    return (String(self[..<open]), String(self[index(after: open)...].dropLast()))
  }
}
