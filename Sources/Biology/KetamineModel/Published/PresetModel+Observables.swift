// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Pharmacokinetics
import Scalars

extension PresetModel {
  /// The value of one observable at a state, in the observable's unit.
  ///
  /// - Precondition: the published model gives it, see ``Pharmacokinetics/PublishedFacts``.
  public func value(of observable: Observable, at y: StateVector<Number>) -> Number {
    guard case .plasma(let molecule, _, _) = observable else {
      return withStandIn(y) { effects.value(of: observable, at: $0) }
    }
    precondition(blood.facts.gives(observable), "the published model does not give this")
    return effects.molecules[molecule] * blood.concentration(of: molecule, at: y)!
  }

  /// Lends the state of the default model that has this blood and these effects: what follows from
  /// blood is written once, over that state.
  func withStandIn<Result>(
    _ y: StateVector<Number>, _ body: (StateVector<Number>) -> Result
  ) -> Result {
    var state = [Number](repeating: 0, count: Layout.stateCount)
    return state.withUnsafeMutableBufferPointer { buffer in
      let vector = StateVector(buffer.baseAddress!, count: buffer.count)
      for enantiomer in Enantiomer.allCases {
        let amounts = vector.section(
          Compartment.self, at: Layout.compartments(of: enantiomer))
        let body = enantiomer == .s ? effects.disposition.s : effects.disposition.r
        body.fill(amounts, for: plasma(enantiomer, y))
      }
      for index in 0..<EffectState.count {
        vector[Layout.effects + index] = y[Self.offsetEffects + index]
      }
      return body(vector)
    }
  }
}

extension PublishedFacts {
  /// Whether the model can give an observable: not another molecule than those it follows, not in
  /// blood drawn elsewhere, not one enantiomer of a racemate nor the one that was not given.
  public func gives(_ observable: Observable) -> Bool {
    guard case .plasma(let molecule, let enantiomer, let site) = observable else { return true }
    let isGiven = enantiomer.map { share(of: $0) == 1 } ?? true
    return molecules.contains(molecule) && site == sampling && isGiven
  }
}

extension Preset {
  /// What the model with this preset gives, in the order of all.
  public var observables: [Observable] { Observable.all.filter { facts.gives($0) } }

  /// What it cannot give.
  public var unavailable: [Observable] { Observable.all.filter { !facts.gives($0) } }
}
