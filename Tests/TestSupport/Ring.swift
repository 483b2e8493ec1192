// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Testing

/// The rings in which tests run: `make check`, `make test`, `make check-long`.
///
/// ```swift
/// @Test(.enabled(if: Ring.isLong, Ring.sentence)) func reachesTheObjectiveFromTheStarts()
/// ```
package enum Ring {
  /// Whether tests run that take minutes.
  package static let isLong = ProcessInfo.processInfo.environment["KAIROS_LONG_TESTS"] != nil

  /// Why a test of the long ring is skipped.
  package static let sentence: Comment = "it takes minutes: make check-long"
}
