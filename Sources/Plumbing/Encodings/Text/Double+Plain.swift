// SPDX-License-Identifier: Apache-2.0

extension Double {
  /// A number as data files have it: digits, a point, an exponent with e or, as Fortran writes it,
  /// with d. Neither hexadecimal nor infinite nor "nan".
  package init?(plain text: String) {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): bytes.append(byte)
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "d"), UInt8(ascii: "D"):
        bytes.append(UInt8(ascii: "e"))
      default: return nil
      }
    }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    self = value
  }
}
