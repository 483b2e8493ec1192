// SPDX-License-Identifier: Apache-2.0

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
