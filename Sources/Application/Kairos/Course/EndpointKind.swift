// SPDX-License-Identifier: Apache-2.0

/// The endpoints that stand in every result, in their order there.
enum EndpointKind: Int {
  case response
  case remission
  case change
  case dissociation
  case systolicReading

  /// UCUM.
  var unit: String { self == .systolicReading ? "mm[Hg]" : "1" }
}
