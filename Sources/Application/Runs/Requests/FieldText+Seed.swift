// SPDX-License-Identifier: Apache-2.0

extension FieldText {
  /// The largest number that a seed may be: every one up to it is exact in JSON.
  private static let largestSeed = 1 << 53 - 1

  /// The key of all random numbers.
  func seed() throws(RunError) -> Int { try count(within: 0...Self.largestSeed) }
}
