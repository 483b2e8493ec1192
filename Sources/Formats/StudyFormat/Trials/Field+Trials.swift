// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars
import Yams

extension Field {
  /// An error about this field of another kind.
  func failure(_ problem: String, _ kind: StudyFormatError.Kind) -> StudyFormatError {
    StudyFormatError(
      kind, file: file, line: node.mark?.line, column: node.mark?.column, field: path,
      problem: problem)
  }

  /// A whole number.
  func count(in range: ClosedRange<Int>) throws(StudyFormatError) -> Int {
    let number = try number()
    guard let count = Int(exactly: number), range.contains(count) else {
      throw failure(
        "found \(number.shortest), allowed: a whole number from \(range.lowerBound) to "
          + "\(range.upperBound)")
    }
    return count
  }

  /// A number within a range.
  func number(in range: ClosedRange<Double>) throws(StudyFormatError) -> Double {
    let number = try number()
    guard range.contains(number) else {
      throw failure(
        "found \(number.shortest), allowed: \(range.lowerBound.shortest) to "
          + "\(range.upperBound.shortest)")
    }
    return number
  }

  /// A share, as `10 %` or 0.1.
  func share(in range: ClosedRange<Double>) throws(StudyFormatError) -> Double {
    let share = try quantity(of: .one, usual: "%").inBase
    guard range.contains(share) else {
      throw failure(
        "found \(try text()), allowed: \((100 * range.lowerBound).shortest) to "
          + "\((100 * range.upperBound).shortest) %")
    }
    return share
  }

  /// Yes or no.
  func flag() throws(StudyFormatError) -> Bool {
    switch try text() {
    case "yes", "true": return true
    case "no", "false": return false
    case let other: throw failure("found \(other.quoted), allowed: yes, no")
    }
  }

  /// The place of a name among some.
  func place(among names: [String]) throws(StudyFormatError) -> Int {
    let name = try text()
    guard let place = names.firstIndex(of: name) else {
      throw failure("found \(name.quoted), " + names.offer(for: name, Field.synonyms))
    }
    return place
  }
}
