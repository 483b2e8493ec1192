// SPDX-License-Identifier: Apache-2.0

import Encodings
package import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars

extension ModelSettings {
  /// The fingerprint of all values that the run uses: those of a published model stand after the
  /// model's own.
  package var digest: String {
    guard let published else { return parameters.digest }
    let lines =
      parameters.lines + zip(published.preset.passports, published.values).map(Passport.line)
    return SHA256.hexadecimal(of: lines.joined())
  }
}

extension Parameters<Double> {
  /// The fingerprint of the values: SHA-256 in lower-case hexadecimal of `name=value`, one a line,
  /// in the order of the vector, each value in the unit of its passport and in the shortest form
  /// that reads back exactly (FIPS 180-4, 2015).
  package var digest: String { SHA256.hexadecimal(of: lines.joined()) }

  fileprivate var lines: [String] { zip(Layout.passports, values).map(Passport.line) }
}

extension Passport {
  /// `name=value` and the end of the line.
  fileprivate static func line(_ passport: Passport, _ value: Double) -> String {
    "\(passport.name)=\(value.shortest)\n"
  }
}
