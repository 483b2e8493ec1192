// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars

/// The equations of one subject: the ketamine model, or a published model in front of its effects.
struct KetamineLaw: DifferentiableSystem {
  let effects: KetamineModel<Double>
  /// The published model in this subject; nil for the default disposition.
  private let blood: PublishedDisposition<Double>?
  private let published: LanePreset<Double>?

  /// - Parameters:
  ///   - treatment: whom the equations are of; it needs no doses.
  ///   - traced: of the published model of that treatment, if it has one.
  init(of treatment: Treatment, _ traced: TracedPreset?) {
    effects = treatment.model
    blood = treatment.published
    guard let blood, let traced else {
      published = nil
      return
    }
    let crowd = LanePreset<Double>(blood, traced)
    crowd.admit(treatment, to: 0)
    published = crowd
  }

  /// The untreated subject.
  var initialState: [Double] {
    blood.map { PresetModel($0, effects: effects).initialState } ?? effects.initialState
  }

  /// The start of a session (h).
  func sessionStart(at time: Double) -> Event<Double> {
    guard blood != nil else { return effects.sessionStart(at: time) }
    return effects.sessionStart(at: time, effects: PresetModel<Double>.offsetEffects)
  }

  /// An observable at a state.
  ///
  /// - Precondition: the published model gives it, if there is one.
  func value(of observable: Observable, in state: [Double]) -> Double {
    var copy = state
    return copy.withUnsafeMutableBufferPointer { buffer in
      let vector = StateVector(buffer.baseAddress!, count: buffer.count)
      return published?.value(of: observable, at: vector)
        ?? effects.value(of: observable, at: vector)
    }
  }

  /// What enters by doses, on their own clock.
  ///
  /// - Parameter parameters: this subject's.
  func entries(of regimen: Regimen, _ parameters: Parameters<Double>) -> [Event<Double>] {
    if let blood { return blood.timeline(of: regimen).events }
    var values = parameters.values
    return values.withUnsafeMutableBufferPointer { buffer in
      let vector = StateVector(buffer.baseAddress!, count: buffer.count)
      let administration = Administration(
        vector.section(AbsorptionParameter.self, at: Layout.absorption),
        molarMass: vector[Layout.molecules + Molecule.ketamine.rawValue],
        origin: Layout.compartments)
      return administration.timeline(of: regimen).events
    }
  }
}

// MARK: The system that runs

extension KetamineLaw {
  var dimension: Int { published?.dimension ?? effects.dimension }
  var jacobianPattern: SparsityPattern { published?.jacobianPattern ?? effects.jacobianPattern }
  var factorization: SparseLU { published?.factorization ?? effects.factorization }
  var leading: LeadingStates { published?.leading ?? effects.leading }
  var followers: [Follower] { published?.followers ?? effects.followers }
  var levelSources: [Int] { published?.levelSources ?? effects.levelSources }

  func derivatives(
    of y: StateVector<Double>, at t: Double, into rates: StateVector<Double>
  ) {
    if let published {
      published.derivatives(of: y, at: t, into: rates)
    } else {
      effects.derivatives(of: y, at: t, into: rates)
    }
  }

  func jacobian(at y: StateVector<Double>, time t: Double, into values: StateVector<Double>) {
    if let published {
      published.jacobian(at: y, time: t, into: values)
    } else {
      effects.jacobian(at: y, time: t, into: values)
    }
  }

  func levels(at y: StateVector<Double>, into values: StateVector<Double>) {
    if let published {
      published.levels(at: y, into: values)
    } else {
      effects.levels(at: y, into: values)
    }
  }
}
