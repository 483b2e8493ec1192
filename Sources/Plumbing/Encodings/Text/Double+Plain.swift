// SPDX-License-Identifier: Apache-2.0

extension Double {
  /// A number as data files have it: digits, a point, an exponent. Neither hexadecimal nor infinite
  /// nor "nan".
  package init?(plain text: String) {
    let allowed = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || Array("+-.eE".utf8).contains(byte)
    }
    guard allowed, let value = Double(text), value.isFinite else { return nil }
    self = value
  }
}
