// SPDX-License-Identifier: Apache-2.0

/// A name in small letters, and the parts that it is made of: `score` and `madrs` of `score.madrs`.
package struct NameParts: Sendable, Equatable {
  /// In small letters, a `-` for every blank, dot, line or stroke between parts.
  package let folded: String
  package let parts: [String]

  package init(_ name: String) {
    var parts: [String] = []
    var part = ""
    for scalar in name.unicodeScalars.prefix(200) {
      if NameParts.apostrophes.contains(scalar) { continue }
      if NameParts.separates(scalar) {
        if !part.isEmpty { parts.append(part) }
        part = ""
      } else {
        part.unicodeScalars.append(scalar.lowered)
      }
    }
    if !part.isEmpty { parts.append(part) }
    self.parts = parts
    folded = parts.joined(separator: "-")
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    separators.contains(scalar)
  }

  private static let separators = Array(" \t.,:;-_/*+()\"".unicodeScalars)
  private static let apostrophes = Array("'’`".unicodeScalars)

  /// Parts shorter than this mean nothing by themselves: `s`, `of`.
  private static let shortest = 3

  /// Whether every part of this name is one of the other's, but for an `s` at the end.
  func isPart(of other: NameParts) -> Bool {
    guard parts.contains(where: { $0.unicodeScalars.count >= NameParts.shortest }) else {
      return false
    }
    return parts.allSatisfy { part in
      other.parts.contains { $0 == part || $0 + "s" == part || $0 == part + "s" }
    }
  }

  /// Whether every part of this name begins one of the other's, but for an `s` at the end.
  func begins(_ other: NameParts) -> Bool {
    !parts.isEmpty
      && parts.allSatisfy { part in
        let stem = part.hasSuffix("s") ? String(part.dropLast()) : part
        return stem.unicodeScalars.count >= NameParts.shortest
          && other.parts.contains { $0.hasPrefix(stem) }
      }
  }

  /// Whether every part of this name is near to one of the other's, which has several.
  func isNearPart(of other: NameParts) -> Bool {
    !parts.isEmpty && other.parts.count > 1
      && parts.allSatisfy { part in
        part.unicodeScalars.count > NameParts.shortest
          && other.parts.contains { $0.isNear(part) }
      }
  }
}

extension String {
  /// Whether two texts differ by a third of their length at most: of the longer one where it is a
  /// single edit, else of the shorter one, so that `norketamine` is not near `ketamine`.
  func isNear(_ other: String) -> Bool {
    let (a, b) = (unicodeScalars.count, other.unicodeScalars.count)
    let distance = editDistance(to: other)
    return distance * 3 <= (distance == 1 ? Swift.max(a, b) : Swift.min(a, b))
  }
}

extension Unicode.Scalar {
  /// With the capitals A to Z as small letters.
  var lowered: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
