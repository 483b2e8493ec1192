// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars
import Tolerability

/// The states of a session's own clock drive nothing else, and follow (SessionCourse): the highest
/// level of the drug itself and of what is felt of it, and how far the session has come.
extension KetamineModel {
  public var followers: [Follower] { Self.followers(effects: Layout.effects) }

  public var levelSources: [Int] { Self.levelSources(effects: Layout.effects) }

  public func levels(at y: StateVector<Number>, into values: StateVector<Number>) {
    levels(of: y.section(EffectState.self, at: offsetEffects), into: values)
  }

  static func followers(effects offset: Int) -> [Follower] {
    [
      Follower(offset + EffectState.sessionHighest.rawValue, keepsHighest: true),
      Follower(offset + EffectState.sessionHighestFelt.rawValue, keepsHighest: true),
      Follower(offset + EffectState.sessionRemainder.rawValue, keepsHighest: false),
      Follower(offset + EffectState.sessionElapsed.rawValue, keepsHighest: false),
    ]
  }

  static func levelSources(effects offset: Int) -> [Int] {
    [EffectState.brainS, .dissociationTolerance, .sessionRemainder, .sessionElapsed]
      .map { offset + $0.rawValue }
  }

  /// The levels of the effects, whichever model their blood comes from; then their rates.
  ///
  /// What is still to come of a session goes to zero, and what has come goes to both together.
  func levels(of now: Section<EffectState, Number>, into values: StateVector<Number>) {
    values[0] = now[.brainS]
    values[1] = dissociation.level(of: now[.brainS], tolerance: now[.dissociationTolerance])
    values[2] = 0
    values[3] = now[.sessionRemainder] + now[.sessionElapsed]
    (values[4], values[5]) = (session.noticingRate, session.noticingRate)
    (values[6], values[7]) = (session.passingRate, session.passingRate)
  }
}
