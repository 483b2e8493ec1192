// SPDX-License-Identifier: Apache-2.0

import Literature
import Quantities

extension Reference {
  /// One entry of RIS, as reference managers read it: a tag, two blanks, a hyphen, a value.
  var ris: String {
    let isArticle = source.kind == .article
    var lines: [(String, String)] = [("TY", isArticle ? "JOUR" : "GEN"), ("ID", key)]
    lines += risAuthors
    lines += [("PY", "\(year)"), ("TI", title), (isArticle ? "JO" : "PB", source.title)]
    lines += risNumbers
    lines += risIdentifier
    lines.append(("ER", ""))
    return lines.map { "\($0.0)  - \($0.1)\n" }.joined()
  }

  private var risAuthors: [(String, String)] {
    let names = namedAuthors.map { author in
      (
        "AU",
        author.initials.isEmpty
          ? author.family
          : "\(author.family), \(author.given)"
            + (author.suffix.isEmpty ? "" : ", \(author.suffix).")
      )
    }
    return names + (hasFurtherAuthors ? [("N1", "with further authors")] : [])
  }

  private var risNumbers: [(String, String)] {
    let source = source
    let pages = (source.pages ?? "").split(separator: "-", maxSplits: 1).map { String($0) }
    let isRange = pages.count == 2 && pages[1].allSatisfy { $0.isNumber }
    let numbers: [(String, String?)] = [
      ("VL", source.volume), ("IS", source.issue), ("SP", isRange ? pages[0] : source.pages),
      ("EP", isRange ? pages[1] : nil),
    ]
    return numbers.compactMap { tag, value in value.map { (tag, $0) } }
  }

  private var risIdentifier: [(String, String)] {
    let number = doi.map { ("DO", $0) } ?? pubMed.map { ("AN", $0) }
    return [number, address.map { ("UR", $0) }].compactMap { $0 }
  }
}
