// SPDX-License-Identifier: Apache-2.0

import Dynamics

/// Runs a body with a vector that holds these numbers, and returns what it holds afterwards.
@discardableResult
func withVector<Number>(
  _ numbers: [Number], _ body: (StateVector<Number>) throws -> Void
) rethrows -> [Number] {
  var copy = numbers
  try copy.withUnsafeMutableBufferPointer { buffer in
    try body(StateVector(buffer.baseAddress!, count: buffer.count))
  }
  return copy
}

/// The largest difference between components.
func distance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).map { abs($0 - $1) }.max() ?? 0
}

/// A repeatable source of numbers between 0 and 1 (Steele and Vigna's SplitMix64).
struct RepeatableNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) / 0x1p53
  }
}
