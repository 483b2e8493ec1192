// SPDX-License-Identifier: Apache-2.0

extension Sequence where Element == String {
  /// The name that takes the fewest edits to reach from `name`, the first of equals; nil if empty.
  ///
  /// One edit inserts, removes or replaces a character, or swaps two neighbours (Damerau FJ, Commun
  /// ACM 1964;7:171-176, doi:10.1145/363958.363994). Capitals count as small letters.
  package func nearest(to name: String) -> String? {
    // Beyond this length every name is equally far away, and comparing would only cost time.
    let wanted = Array(name.unicodeScalars.prefix(100)).lowered
    var best: (name: String, distance: Int)?
    for candidate in self {
      let distance = editDistance(wanted, Array(candidate.unicodeScalars).lowered)
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.name
  }
}

extension [String] {
  /// The nearest of the names, and all of them, as `the nearest is nasal; allowed: iv, im, nasal`.
  package func offer(for name: String) -> String {
    (nearest(to: name).map { $0.nearestClause + "; " } ?? "") + "allowed: "
      + joined(separator: ", ")
  }
}

extension String {
  /// How a refusal tells the nearest of the names that are known: `the nearest is nasal`.
  package var nearestClause: String { "the nearest is " + self }
}

extension [Unicode.Scalar] {
  /// With the capitals A to Z as small letters.
  fileprivate var lowered: [Unicode.Scalar] {
    map { ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value) + 32) : $0 }
  }
}

/// The number of edits between two texts, by rows of the table of their prefixes.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
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
