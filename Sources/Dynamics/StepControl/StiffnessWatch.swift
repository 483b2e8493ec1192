// SPDX-License-Identifier: Apache-2.0

/// Notices that stability, and not accuracy, holds the steps of an explicit method.
///
/// The last two stages of a step are slopes at the same time. How much they differ, divided by how
/// much their arguments differ, estimates the largest rate |λ| of the system. Where h·|λ| stays at
/// the border of the stability region, a stiff method can take larger steps.
///
/// Hairer E, Wanner G. Solving Ordinary Differential Equations II. 2nd ed. Springer 1996, section
/// IV.2, doi:10.1007/978-3-642-05221-7.
@usableFromInline
struct StiffnessWatch: Sendable {
  /// The product h·|λ| above which stability holds the step.
  @usableFromInline let limit: Double
  /// Steps held by stability since the last time that several were not.
  @usableFromInline var held = 0
  /// Steps in a row that were not held.
  @usableFromInline var free = 0

  /// So many steps held by stability make a system stiff.
  @usableFromInline static let patience = 15
  /// So many steps in a row that were not held clear it of the suspicion.
  @usableFromInline static let amnesty = 6

  @usableFromInline
  init(limit: Double) {
    self.limit = limit
  }

  /// Whether the method should be changed, given h·|λ| of one more accepted step.
  @inlinable
  mutating func suspects(_ product: Double) -> Bool {
    if product > limit {
      held += 1
      free = 0
    } else if held > 0 {
      free += 1
      if free == Self.amnesty { held = 0 }
    }
    return held >= Self.patience
  }
}
