// SPDX-License-Identifier: Apache-2.0

import Encodings

/// Which part of a cohort.
package struct ShardNumber: Equatable, Sendable {
  /// 1 to `of`.
  package let number: Int
  package let of: Int

  package init(number: Int, of: Int) {
    self.number = number
    self.of = of
  }

  /// Its patients, by their indices in a cohort of so many.
  package func patients(of count: Int) -> Range<Int> {
    (number - 1) * count / of..<number * count / of
  }
}

extension ShardNumber {
  /// Reads the field `shard`, as `1/4`.
  ///
  /// - Parameters:
  ///   - count: of how many things it is a part, and what they are called.
  init(reading text: String, of count: Int, _ things: String) throws(RunError) {
    let field = FieldText("shard", text)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let of = parts[1] else {
      throw field.failure(.request, "found \(text.quoted), expected I/N, as 1/4")
    }
    guard of >= 1, of <= count, (1...of).contains(number) else {
      throw field.failure(
        .value, found: text.quoted, allowed: "I from 1 to N, and N from 1 to the \(count) \(things)"
      )
    }
    self.init(number: number, of: of)
  }
}
