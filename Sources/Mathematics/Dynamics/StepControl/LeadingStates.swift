// SPDX-License-Identifier: Apache-2.0

/// The states whose errors decide how long steps are.
///
/// States on which none of them depends ride along: they are solved in the same steps and change no
/// bit of the others. So a system may be followed without them, or without states that stay at zero, and
/// what is kept has the bits that it has in the whole (Documentation/Decisions/0058).
public struct LeadingStates: Equatable, Sendable {
  /// Their places, ascending.
  public let places: [Int]
  /// How many lead in the whole system, of which this one may be a part: what means are taken over.
  public let count: Int

  public init(_ places: some Sequence<Int>, of count: Int) {
    self.places = Array(places)
    self.count = count
  }
}
