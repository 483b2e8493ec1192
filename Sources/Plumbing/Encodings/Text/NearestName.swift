// SPDX-License-Identifier: Apache-2.0

extension [String] {
  /// The names that somebody may have meant by one that is not among them; empty where nothing is
  /// near, for a wrong guess is worse than none.
  ///
  /// In this order, and the first kind that there is: the same name in capitals or with other
  /// separators, the names that the word is a synonym of, names that contain all of its parts
  /// (`score.madrs` for `madrs`), names with parts that begin so (`simulate` for `sim`), the names reached
  /// by the fewest edits if these are within a third of the shorter name and lead to no other name as well, and names whose parts are that near.
  package func near(_ name: String, _ synonyms: Synonyms = .none) -> [String] {
    let wanted = NameParts(name)
    guard !wanted.parts.isEmpty else { return [] }
    let known = map { (name: $0, parts: NameParts($0)) }
    let same = known.filter { $0.parts.folded == wanted.folded }
    if !same.isEmpty { return same.map { $0.name } }
    let meant = synonyms.names(for: name).filter { contains($0) }
    if !meant.isEmpty { return meant }
    let containing = known.filter { wanted.isPart(of: $0.parts) }
    if !containing.isEmpty { return containing.map { $0.name } }
    let begun = known.filter { wanted.begins($0.parts) }
    if !begun.isEmpty { return begun.map { $0.name } }
    let edited = fewestEdits(from: wanted.folded)
    if !edited.isEmpty { return edited }
    return known.filter { wanted.isNearPart(of: $0.parts) }.map { $0.name }
  }

  /// The name that somebody meant, if there is just one that is near.
  package func nearest(to name: String, _ synonyms: Synonyms = .none) -> String? {
    let near = near(name, synonyms)
    return near.count == 1 ? near[0] : nil
  }

  /// The names that are near, and all of them, as `the nearest is nasal; allowed: iv, im, nasal`.
  ///
  /// - Parameter listing: where the names are listed, in place of all of them where they are many.
  package func offer(
    for name: String, _ synonyms: Synonyms = .none, listing: String? = nil
  ) -> String {
    let clause = near(name, synonyms).nearestClause.map { $0 + "; " } ?? ""
    return clause + "allowed: " + (listing.map { "those of " + $0 } ?? joined(separator: ", "))
  }

  /// How a refusal tells the names that are near: `the nearest is nasal`; nil where there are none.
  package var nearestClause: String? {
    switch count {
    case 0: nil
    case 1: "the nearest is " + self[0]
    case ...Self.mostOffered: "the nearest are " + joined(separator: ", ")
    default:
      "the nearest are " + prefix(Self.mostOffered).joined(separator: ", ")
        + " and \(count - Self.mostOffered) more"
    }
  }

  /// More than this nobody reads.
  private static let mostOffered = 8

  /// The names with the fewest edits, if these are few for the length. Where two edits or more lead to
  /// one name and hardly more to another, letters do not tell which was meant.
  private func fewestEdits(from folded: String) -> [String] {
    let distances = map { (name: $0, edits: folded.editDistance(to: NameParts($0).folded)) }
    let least = distances.map { $0.edits }.min() ?? 0
    let best = distances.filter { $0.edits == least }.map { $0.name }
    let rivals = distances.filter { $0.edits <= least + 1 }.count - 1
    return least > 1 && rivals > 0 ? [] : best.filter { folded.isNear(NameParts($0).folded) }
  }
}
