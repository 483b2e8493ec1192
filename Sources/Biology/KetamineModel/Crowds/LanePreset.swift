// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Pharmacokinetics
public import Scalars

/// A published model of the blood, and the chain of effects behind it, of those who sit in the lanes
/// of one worker. See ``CrowdModel``.
///
/// The equations run as the compiler made them, the Jacobian as the program that was derived from
/// them.
public final class LanePreset<Number: LanedScalar<Double>>: CrowdModel {
  private let effects = LaneModel<Number>()
  private let partials: Machine<Number>
  private let traced: TracedPreset
  /// The equations of the paper, and its numbers for those who are in the lanes now.
  private let equations: PublishedDisposition<Double>
  private var numbers: [Number]
  private var model: PresetModel<Number>
  private let observables: [Observable]

  /// - Parameters:
  ///   - blood: the equations in anybody.
  ///   - traced: what was traced of the same equations.
  ///   - observables: what is looked at.
  public init(
    _ blood: PublishedDisposition<Double>, _ traced: TracedPreset, _ observables: [Observable] = []
  ) {
    self.observables = observables
    self.traced = traced
    equations = blood
    numbers = blood.numbers.map { Number($0) }
    model = PresetModel(blood.withNumbers(numbers), effects: effects.model)
    partials = Machine(traced.system.jacobian)
  }

  public func admit(_ treatment: Treatment, to lane: Int) {
    effects.admit(treatment, to: lane)
    let own = treatment.published?.numbers ?? equations.numbers
    for (index, number) in own.enumerated() { numbers[index][lane] = number }
    model = PresetModel(equations.withNumbers(numbers), effects: effects.model)
    let count = Layout.coefficientCount
    for index in 0..<count { partials.parameters[index] = effects.model.coefficients[index] }
    for (index, number) in numbers.enumerated() { partials.parameters[count + index] = number }
    partials.prepare()
  }

  public var dimension: Int { model.dimension }
  public var jacobianPattern: SparsityPattern { traced.system.jacobianPattern }
  public var factorization: SparseLU { traced.system.factorization }

  public func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    model.derivatives(of: y, at: t, into: rates)
  }

  public func jacobian(
    at y: StateVector<Number>, time t: Number, into values: StateVector<Number>
  ) {
    for index in 0..<y.count { partials.variables[index] = y[index] }
    partials.run(into: values)
  }

  public var leading: LeadingStates { model.leading }
  public var followers: [Follower] { model.followers }
  public var levelSources: [Int] { model.levelSources }

  public func levels(at y: StateVector<Number>, into values: StateVector<Number>) {
    model.levels(at: y, into: values)
  }

  public func value(of observable: Observable, at y: StateVector<Number>) -> Number {
    model.value(of: observable, at: y)
  }

  public func values(at y: StateVector<Number>, into values: StateVector<Number>) {
    for (place, observable) in observables.enumerated() {
      values[place] = model.value(of: observable, at: y)
    }
  }

  public func sources(of observable: Observable) -> [Int]? {
    KetamineModel<Number>.sources(of: observable, effects: PresetModel<Number>.offsetEffects)
  }
}
