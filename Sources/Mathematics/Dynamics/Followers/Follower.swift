// SPDX-License-Identifier: Apache-2.0

/// A state that follows a level L at a rate k and on which no other state depends:
/// dM/dt = k (L − M), or k (L − M)₊ where it keeps the highest that it has had (a peak hold).
///
/// Such a state is fast and bends where it meets its level. Solved with the others it would hold all
/// of them to short steps, and a step across the bend has an error that no estimate sees. Along a step
/// that has been taken, the level is known, and the equation is solved in closed form
/// (``FollowerCurve``): it costs no step, and changes no bit of any other state.
public struct Follower: Equatable, Sendable {
  /// Its place in the state.
  public let state: Int
  /// Whether it stays where it is while the level lies below it.
  public let keepsHighest: Bool

  public init(_ state: Int, keepsHighest: Bool) {
    self.state = state
    self.keepsHighest = keepsHighest
  }
}
