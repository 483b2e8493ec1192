// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Pharmacokinetics
public import Scalars

extension KetamineModel where Number: ValuedScalar {
  /// What a regimen does to the states of the model: its doses enter, and each of its sessions
  /// begins anew.
  public func timeline(of regimen: Regimen) -> Timeline<Number> {
    let p = StateVector(coefficients, count: Layout.coefficientCount)
    let absorption = p.section(AbsorptionParameter.self, at: Layout.absorption)
    let doses = Administration(
      absorption, molarMass: molecules[.ketamine], origin: Layout.compartments)
    var timeline = doses.timeline(of: regimen)
    for time in regimen.sessionStarts { timeline.insert(sessionStart(at: time)) }
    return timeline
  }

  /// The start of a session (h): nothing has begun in it yet.
  ///
  /// - Parameter effects: where the states of effect begin.
  public func sessionStart(
    at time: Double, effects offsetEffects: Int = Layout.effects
  ) -> Event<Number> {
    let empty: [EffectState] = [.sessionHighest, .sessionHighestFelt, .sessionElapsed]
    let actions = empty.map { Event<Number>.Action.set(offsetEffects + $0.rawValue, to: 0) }
    let remainder = offsetEffects + EffectState.sessionRemainder.rawValue
    return Event(at: time, actions + [.set(remainder, to: 1)])
  }
}
