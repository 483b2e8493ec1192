// SPDX-License-Identifier: Apache-2.0

import Runs

extension [String] {
  /// What legends and headings call the treatments: the letter of the table, and what of the name is
  /// not the same in all of them, as `B im`.
  var shortNames: [String] {
    let words = map { $0.split(separator: " ").map(String.init) }
    let shortest = words.map(\.count).min() ?? 0
    let first = words.first ?? []
    let head = (0..<shortest).prefix { place in words.allSatisfy { $0[place] == first[place] } }
    let tail = (0..<shortest - head.count).prefix { place in
      words.allSatisfy { $0[$0.count - 1 - place] == first[first.count - 1 - place] }
    }
    return zip(ComparisonRecord.letters, words).map { letter, words in
      let own = words.dropFirst(head.count).dropLast(tail.count)
      return own.isEmpty ? letter : letter + " " + own.joined(separator: " ")
    }
  }
}
