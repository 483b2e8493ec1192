// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings

/// What the words and numbers of a column SEX stand for.
struct SexCode: Sendable {
  private var meanings: [(code: String, sex: Sex)] = []

  /// - Parameter text: the field `sex-code`, as `0=male,1=female`; nil for words alone.
  /// - Throws: ``RunError`` at the field, for what is no list of codes or gives one twice.
  init(_ text: String?) throws(RunError) {
    guard let text else { return }
    let field = FieldText("sex-code", text)
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
        .map { String($0).withoutOuterSpaces }
      guard sides.count == 2, !sides[0].isEmpty, let sex = Self.word(sides[1]) else {
        throw field.failure(
          .request, found: String(part).quoted, allowed: "codes with a sex, as 0=male,1=female")
      }
      guard self.sex(of: sides[0]) == nil else {
        throw field.failure(.request, "\(sides[0].quoted) stands twice; give each code once")
      }
      meanings.append((sides[0], sex))
    }
  }

  /// Who a cell of the column names; nil where nothing says so.
  func sex(of cell: String) -> Sex? {
    meanings.first { $0.code.isSameCode(as: cell) }?.sex ?? Self.word(cell)
  }

  private static func word(_ text: String) -> Sex? {
    switch text.lowercased() {
    case "female", "f": .female
    case "male", "m": .male
    case "unspecified": .unspecified
    default: nil
    }
  }
}

extension String {
  /// Whether two codes are the same number, or the same word.
  fileprivate func isSameCode(as other: String) -> Bool {
    if let number = Double(plain: self) { return number == Double(plain: other) }
    return lowercased() == other.lowercased()
  }
}
