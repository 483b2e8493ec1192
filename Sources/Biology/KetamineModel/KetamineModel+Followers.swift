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
    SessionFollower.allCases.map {
      Follower(offset + $0.state.rawValue, keepsHighest: $0.keepsHighest)
    }
  }

  static func levelSources(effects offset: Int) -> [Int] {
    [EffectState.brainS, .dissociationTolerance, .sessionRemainder, .sessionElapsed]
      .map { offset + $0.rawValue }
  }

  /// The levels of the effects, whichever model their blood comes from; then their rates.
  ///
  /// What is still to come of a session goes to zero, and what has come goes to both together.
  func levels(of now: Section<EffectState, Number>, into values: StateVector<Number>) {
    let levels = values.section(SessionFollower.self, at: 0)
    levels[.highest] = now[.brainS]
    levels[.highestFelt] = dissociation.level(
      of: now[.brainS], tolerance: now[.dissociationTolerance])
    levels[.remainder] = 0
    levels[.elapsed] = now[.sessionRemainder] + now[.sessionElapsed]
    let rates = values.section(SessionFollower.self, at: SessionFollower.count)
    (rates[.highest], rates[.highestFelt]) = (session.noticingRate, session.noticingRate)
    (rates[.remainder], rates[.elapsed]) = (session.passingRate, session.passingRate)
  }
}

/// The states that follow a level, in the order of the model's followers.
private enum SessionFollower: Int, Slot {
  case highest
  case highestFelt
  case remainder
  case elapsed

  var state: EffectState {
    switch self {
    case .highest: .sessionHighest
    case .highestFelt: .sessionHighestFelt
    case .remainder: .sessionRemainder
    case .elapsed: .sessionElapsed
    }
  }

  var keepsHighest: Bool { self == .highest || self == .highestFelt }
}
