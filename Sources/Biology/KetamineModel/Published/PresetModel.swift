// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Pharmacokinetics
public import Scalars

/// A published model of the blood, and behind it the same chain of effects as ever.
///
/// The brain is fed by whatever blood the paper sampled. A racemic model follows one species; half of
/// it counts as S-ketamine, half as R-ketamine. A molecule that the model does not give has no part
/// in the effects.
public struct PresetModel<Number: Scalar>: DynamicalSystem, Sendable {
  public let blood: PublishedDisposition<Number>
  public let effects: KetamineModel<Number>

  /// Where the states of effect begin, after the compartments of the blood.
  package static var offsetEffects: Int { PublishedCompartment.count }

  public init(_ blood: PublishedDisposition<Number>, effects: KetamineModel<Number>) {
    self.blood = blood
    self.effects = effects
  }

  static var stateCount: Int { offsetEffects + EffectState.count }

  public var dimension: Int { Self.stateCount }

  public var leading: LeadingStates {
    let blood = (0..<Self.offsetEffects).filter { $0 != PublishedCompartment.eliminated.rawValue }
    let effects = EffectState.allCases.filter { $0.leads }.map { Self.offsetEffects + $0.rawValue }
    return LeadingStates(blood + effects, of: Self.stateCount)
  }

  public var followers: [Follower] {
    KetamineModel<Number>.followers(effects: Self.offsetEffects)
  }

  public var levelSources: [Int] {
    KetamineModel<Number>.levelSources(effects: Self.offsetEffects)
  }

  public func levels(at y: StateVector<Number>, into values: StateVector<Number>) {
    effects.levels(of: y.section(EffectState.self, at: Self.offsetEffects), into: values)
  }

  /// The untreated patient.
  public var initialState: [Number] {
    [Number](repeating: 0, count: Self.offsetEffects)
      + effects.initialState.suffix(EffectState.count)
  }

  /// dy/dt, per hour: first the blood, then what follows from it.
  public func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    blood.derivatives(of: y, at: t, into: rates)
    effects.follow(
      plasma(.s, y), plasma(.r, y),
      leaving: rates.section(PublishedCompartment.self, at: 0)[.eliminated],
      y.section(EffectState.self, at: Self.offsetEffects),
      rates.section(EffectState.self, at: Self.offsetEffects))
  }

  /// What of an enantiomer feeds the brain, µmol/L; 0 for what the model does not give.
  func plasma(_ enantiomer: Enantiomer, _ y: StateVector<Number>) -> Plasma<Number> {
    let share = blood.facts.share(of: enantiomer)
    return Plasma(
      ketamine: Number(share) * (blood.concentration(of: .ketamine, at: y) ?? 0),
      norketamine: Number(share) * (blood.concentration(of: .norketamine, at: y) ?? 0),
      hydroxynorketamine: Number(share)
        * (blood.concentration(of: .hydroxynorketamine, at: y) ?? 0))
  }
}

extension PresetModel where Number: ValuedScalar {
  /// What the doses of one moment do, and the session that they begin, if they do.
  func events(of doses: Regimen, beginsSession: Bool) -> [Event<Number>] {
    var timeline = blood.timeline(of: doses)
    if beginsSession {
      timeline.insert(effects.sessionStart(at: doses.start, effects: Self.offsetEffects))
    }
    return timeline.events
  }

  /// What a regimen does to the states: its doses enter, and each of its sessions begins anew.
  public func timeline(of regimen: Regimen) -> Timeline<Number> {
    var timeline = blood.timeline(of: regimen)
    for time in regimen.sessionStarts {
      timeline.insert(effects.sessionStart(at: time, effects: Self.offsetEffects))
    }
    return timeline
  }
}

extension PresetModel where Number: ValuedScalar {
  /// What sessions do in which nothing is given.
  public func timeline(ofSessions starts: [Double]) -> Timeline<Number> {
    effects.timeline(ofSessions: starts, effects: Self.offsetEffects)
  }
}

extension PublishedFacts {
  /// The share of what the model follows that is this enantiomer: one drug is known.
  func share(of enantiomer: Enantiomer) -> Double { drugs[0].fraction(of: enantiomer) }
}
