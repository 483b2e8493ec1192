// SPDX-License-Identifier: Apache-2.0

import Encodings

/// What a cell of a table of measurements says, in the words that laboratories use.
enum MeasuredCell: Equatable {
  case number(Double)
  /// Measured, and below the lower limit of quantification.
  case belowLimit
  /// Not measured.
  case missing
  /// A number with which nothing can be computed any more.
  case tooLarge

  /// Nil for a text that is none of these, as a hexadecimal number.
  init?(_ cell: String) {
    if Self.isMissing(cell) {
      self = .missing
    } else if let number = Double(plain: cell) {
      self = number.magnitude <= Self.largestNumber ? .number(number) : .tooLarge
    } else if Self.isBelowLimit(cell) {
      self = .belowLimit
    } else {
      return nil
    }
  }

  static func isMissing(_ cell: String) -> Bool {
    cell.isEmpty || missingWords.contains(cell.uppercased())
  }

  private static func isBelowLimit(_ cell: String) -> Bool {
    guard cell.first == "<" else { return limitWords.contains(cell.uppercased()) }
    let limit = String(cell.dropFirst()).withoutOuterSpaces
    return limitWords.contains(limit.uppercased()) || Double(plain: limit) != nil
  }

  /// `NS` and `NR`: no sample, not reported.
  private static let missingWords: Set<String> = [".", "NA", "N/A", "NAN", "NS", "NR"]

  /// Below the limit of quantification or of detection, as it is abbreviated. `ND` is none of them:
  /// it says "not detected" here and "not done" there.
  private static let limitWords: Set<String> = [
    "BQL", "BLQ", "BLOQ", "BLLOQ", "BDL", "BLD", "LLOQ", "LOQ", "LLQ", "NQ",
  ]

  /// The words of ``limitWords``, for a message.
  static let belowLimitWords = "BQL, BLQ, BLOQ, LLOQ"

  /// Larger ones have areas and moments that are not finite; no unit makes a measurement so large.
  private static let largestNumber = 1e100
  static let largest = "1e100"
}
