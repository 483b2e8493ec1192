// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Pharmacokinetics
public import Scalars

extension KetamineModel where Number: ValuedScalar {
  /// What a regimen does to the states of the model: its doses enter, and each of its sessions
  /// begins anew.
  ///
  /// - Parameter occasions: how each session differs from the typical one, in their order; the last
  ///   one stands for later sessions too, and without any all are typical.
  public func timeline(
    of regimen: Regimen, in occasions: [Occasion] = []
  ) -> Timeline<Number> {
    var timeline = Timeline<Number>()
    let starts = regimen.sessionStarts
    for dose in regimen.doses {
      let session = (starts.lastIndex { $0 <= dose.time } ?? 0)
      let occasion = occasions.isEmpty ? nil : occasions[Swift.min(session, occasions.count - 1)]
      give(dose, on: occasion, in: &timeline)
    }
    for time in regimen.sessionStarts { timeline.insert(sessionStart(at: time)) }
    return timeline
  }

  /// What sessions do in which nothing is given: each begins anew.
  ///
  /// - Parameters:
  ///   - starts: h, ascending.
  ///   - effects: where the states of effect begin.
  public func timeline(
    ofSessions starts: [Double], effects: Int = Layout.effects
  ) -> Timeline<Number> {
    var timeline = Timeline<Number>()
    for time in starts { timeline.insert(sessionStart(at: time, effects: effects)) }
    return timeline
  }

  /// What one dose does to the states of the model, and the session that it begins, if it does.
  func events(of dose: Dose, beginsSession: Bool, on occasion: Occasion?) -> [Event<Number>] {
    var timeline = Timeline<Number>()
    give(dose, on: occasion, in: &timeline)
    if beginsSession { timeline.insert(sessionStart(at: dose.time)) }
    return timeline.events
  }

  /// The events of one dose, by this person's parameters of absorption on one occasion.
  private func give(_ dose: Dose, on occasion: Occasion?, in timeline: inout Timeline<Number>) {
    let count = AbsorptionParameter.count
    var own = (0..<count).map { coefficients[Layout.absorption + $0] }
    own.withUnsafeMutableBufferPointer { buffer in
      let absorption = Section<AbsorptionParameter, Number>(buffer.baseAddress!)
      occasion?.apply(to: absorption)
      let administration = Administration(
        absorption, molarMass: molecules[.ketamine], origin: Layout.compartments)
      administration.give(dose, in: &timeline)
    }
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
