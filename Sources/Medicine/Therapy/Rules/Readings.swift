// SPDX-License-Identifier: Apache-2.0

/// What was read of a patient at one moment; what was not read is nil.
package struct Readings: Equatable, Sendable {
  private var values: [Double?]

  /// Nothing was read.
  package init() { values = Array(repeating: nil, count: ReadingKind.allCases.count) }

  package subscript(kind: ReadingKind) -> Double? {
    get { values[kind.place] }
    set { values[kind.place] = newValue }
  }

  /// Takes the higher of what was read before and now.
  mutating func raise(to others: Readings) {
    for kind in ReadingKind.allCases {
      guard let other = others[kind] else { continue }
      self[kind] = Double.maximum(self[kind] ?? other, other)
    }
  }

  /// Takes over what was not read before.
  mutating func fill(from others: Readings) {
    for kind in ReadingKind.allCases where self[kind] == nil { self[kind] = others[kind] }
  }
}
