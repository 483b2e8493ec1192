// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Quantities

extension Parameters<Double> {
  /// The fingerprint of the values: SHA-256 in lower-case hexadecimal of `name=value`, one a line,
  /// in the order of the vector, each value in the unit of its passport and in the shortest form
  /// that reads back exactly (FIPS 180-4, 2015).
  var digest: String {
    Fingerprint.of(
      zip(Layout.passports, values).map { "\($0.name)=\($1.shortest)\n" }.joined())
  }
}
