// SPDX-License-Identifier: Apache-2.0

import Literature
import Quantities

extension Reference {
  /// One entry of RIS, as reference managers read it: a tag, two blanks, a hyphen, a value.
  var ris: String {
    let source = source
    let type = source.kind == .article ? "JOUR" : "GEN"
    let lines =
      [("TY", type), ("ID", key)] + risAuthors
      + [("PY", "\(year)"), ("TI", title), (source.kind == .article ? "JO" : "PB", source.title)]
      + risNumbers + risIdentifier + [("ER", "")]
    return lines.map { "\($0.0)  - \($0.1)\n" }.joined()
  }

  private var risAuthors: [(String, String)] {
    let names = namedAuthors.map { author in
      ("AU", author.initials.isEmpty ? author.family : "\(author.family), \(author.given)")
    }
    return names + (hasFurtherAuthors ? [("N1", "with further authors")] : [])
  }

  private var risNumbers: [(String, String)] {
    let source = source
    let pages = (source.pages ?? "").split(separator: "-", maxSplits: 1).map { String($0) }
    let isRange = pages.count == 2 && pages[1].allSatisfy { $0.isNumber }
    return [
      ("VL", source.volume), ("IS", source.issue), ("SP", isRange ? pages[0] : source.pages),
      ("EP", isRange ? pages[1] : nil),
    ].compactMap { tag, value in value.map { (tag, $0) } }
  }

  private var risIdentifier: [(String, String)] {
    let number = doi.map { ("DO", $0) } ?? pubMed.map { ("AN", $0) }
    return [number, address.map { ("UR", $0) }].compactMap { $0 }
  }
}
