// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Statistics

/// Whose random numbers they are.
///
/// Of people who are drawn the place in the cohort tells them apart, of real people the name: where
/// she stands in a table, and who else does, changes no number of hers.
package struct PatientKey: Hashable, Sendable {
  let seed: UInt64
  /// The subject of her streams.
  let subject: Int

  /// One of a cohort that is drawn, by her place in it, 0 and up, below 2³².
  package init(seed: UInt64, index: Int) {
    (self.seed, subject) = (seed, index)
  }

  /// A real person by her name: 96 bits of its SHA-256, so that two names never meet in practice
  /// (below 10⁻¹⁶ for a million people).
  package init(seed: UInt64, id: String) {
    let digest = SHA256.digest(of: Array(id.utf8))
    self.seed = seed ^ Self.number(digest[0..<8])
    subject = Int(Self.number(digest[8..<12]))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension RandomStream {
  /// A stream of one patient, see ``Purpose`` for the rest of its key.
  package init(_ key: PatientKey, occasion: Int = 0, purpose: Purpose, name: String = "") {
    self.init(
      seed: key.seed, patient: key.subject, occasion: occasion, purpose: purpose, name: name)
  }
}
