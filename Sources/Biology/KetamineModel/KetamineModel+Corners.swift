// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars
import Tolerability

/// The equations bend where the highest level of a session stops rising (SessionCourse): the level
/// of the drug itself, and what is felt of it.
extension KetamineModel {
  public var cornerCount: Int { 2 }

  public func corners(at y: StateVector<Number>, into values: StateVector<Number>) {
    corners(of: y.section(EffectState.self, at: offsetEffects), into: values)
  }

  /// The corners of the effects, whichever model their blood comes from.
  func corners(of now: Section<EffectState, Number>, into values: StateVector<Number>) {
    let felt = dissociation.level(of: now[.brainS], tolerance: now[.dissociationTolerance])
    values[0] = now[.brainS] - now[.sessionHighest]
    values[1] = felt - now[.sessionHighestFelt]
  }
}
