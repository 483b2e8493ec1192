// SPDX-License-Identifier: Apache-2.0

import Crypto
import KetamineModel
import Quantities

extension Parameters<Double> {
  /// The fingerprint of the values: SHA-256 in lower-case hexadecimal of `name=value`, one a line,
  /// in the order of the vector, each value in the unit of its passport and in the shortest form
  /// that reads back exactly (FIPS 180-4, 2015).
  var digest: String {
    let lines = zip(Layout.passports, values).map { "\($0.name)=\($1.shortest)\n" }
    return Fingerprint.of(lines.joined())
  }
}

/// What tells two texts apart without keeping them.
enum Fingerprint {
  /// SHA-256 in lower-case hexadecimal.
  static func of(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
