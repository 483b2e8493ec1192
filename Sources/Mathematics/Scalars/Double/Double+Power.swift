// SPDX-License-Identifier: Apache-2.0

// The powers of one patient, computed as those of eight are, to the bit (`Lanes+Power`).

extension Double {
  @inlinable
  public static func power(_ x: Double, _ y: Double) -> Double {
    isCovered(x, y) ? power(ofNormal: x, y) : pow(x, y)
  }

  @inlinable
  public static func positivePower(_ x: Double, _ y: Double) -> Double {
    isCovered(x, y) ? shortPower(ofNormal: x, y) : pow(x, y)
  }

  /// Whether the short ways hold.
  @inlinable @inline(__always)
  static func isCovered(_ x: Double, _ y: Double) -> Bool {
    x >= Double.leastNormalMagnitude && x < Double.infinity && y.magnitude < 0x1p60
  }
}
