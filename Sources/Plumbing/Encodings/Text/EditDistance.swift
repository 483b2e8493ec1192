// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The number of edits between two texts.
  ///
  /// One edit inserts, removes or replaces a character, or swaps two neighbours (Damerau FJ, Commun
  /// ACM 1964;7:171-176, doi:10.1145/363958.363994). Of long texts only the beginning is compared:
  /// beyond it everything is equally far away.
  package func editDistance(to other: String) -> Int {
    edits(Array(unicodeScalars.prefix(100)), Array(other.unicodeScalars.prefix(100)))
  }
}

/// The edits by rows of the table of their prefixes.
private func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var earlier: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
      var least = Swift.min(replaced, previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = Swift.min(least, earlier[j - 1] + 1)
      }
      row.append(least)
    }
    (earlier, previous) = (previous, row)
  }
  return previous[b.count]
}
