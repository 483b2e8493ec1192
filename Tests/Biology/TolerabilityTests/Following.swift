// SPDX-License-Identifier: Apache-2.0

/// Follows one state by the midpoint rule.
///
/// - Parameters:
///   - start: its value at time 0.
///   - hours: how long.
///   - steps: how many equal ones.
///   - rate: its change per hour at a time (h).
func follow(
  _ start: Double, for hours: Double, in steps: Int, _ rate: (Double, _ time: Double) -> Double
) -> Double {
  let step = hours / Double(steps)
  return (0..<steps).reduce(start) { value, index in
    let time = Double(index) * step
    let middle = value + rate(value, time) * step / 2
    return value + rate(middle, time + step / 2) * step
  }
}
