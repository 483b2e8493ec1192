// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// Who wrote a publication, as reference managers keep it.
package struct Author: Equatable, Sendable {
  /// The family name with its particle, as `van Schalkwyk`; the whole name of a company.
  package let family: String
  /// Initials, as `GI`; empty for a company.
  package let initials: String
  /// As `Jr`; empty for most people.
  package var suffix = ""

  /// As `G. I.`
  package var given: String { initials.map { String($0) + "." }.joined(separator: " ") }
}

extension Reference {
  /// Those who are named, in their order.
  package var namedAuthors: [Author] {
    let names = hasFurtherAuthors ? String(authors.dropLast(Self.others.count)) : authors
    return names.split(separator: ",").map { Author(reading: $0.split(separator: " ")) }
      .filter { !$0.family.isEmpty }
  }

  /// Whether more people wrote it than are named.
  package var hasFurtherAuthors: Bool { authors.hasSuffix(Self.others) }

  private static var others: String { "et al." }
}

extension Author {
  /// Reads `De Feyter HM`; what does not end with initials is a company.
  fileprivate init(reading words: [Substring]) {
    if let suffix = words.last, suffix == "Jr" {
      self.init(reading: Array(words.dropLast()))
      self.suffix = String(suffix)
      return
    }
    guard words.count > 1, let last = words.last, last.allSatisfy({ $0.isCapital }) else {
      self.init(family: words.joined(separator: " "), initials: "")
      return
    }
    self.init(family: words.dropLast().joined(separator: " "), initials: String(last))
  }
}

extension Character {
  fileprivate var isCapital: Bool {
    String(self) == uppercased() && String(self) != lowercased()
  }
}
