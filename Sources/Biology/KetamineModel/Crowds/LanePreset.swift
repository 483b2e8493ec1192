// SPDX-License-Identifier: Apache-2.0

package import Dynamics
package import Pharmacokinetics
package import Scalars

/// A published model of the blood, and the chain of effects behind it, of those who sit in the lanes
/// of one worker. See ``CrowdModel``.
///
/// The equations run as the compiler made them, the Jacobian as the program that was derived from
/// them.
package final class LanePreset<Number: LanedScalar<Double>>: CrowdModel {
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
  package init(
    _ blood: PublishedDisposition<Double>, _ traced: TracedPreset, _ observables: [Observable] = []
  ) {
    self.observables = observables
    self.traced = traced
    equations = blood
    numbers = blood.numbers.map { Number($0) }
    model = PresetModel(blood.withNumbers(numbers), effects: effects.model)
    partials = Machine(traced.system.jacobian)
  }

  package func admit(_ treatment: Treatment, to lane: Int) {
    effects.admit(treatment, to: lane)
    let own = treatment.published?.numbers ?? equations.numbers
    for (index, number) in own.enumerated() { numbers[index][lane] = number }
    model = PresetModel(equations.withNumbers(numbers), effects: effects.model)
    let count = Layout.coefficientCount
    for index in 0..<count { partials.parameters[index] = effects.model.coefficients[index] }
    for (index, number) in numbers.enumerated() { partials.parameters[count + index] = number }
    partials.prepare()
  }

  package var dimension: Int { model.dimension }
  package var jacobianPattern: SparsityPattern { traced.system.jacobianPattern }
  package var factorization: SparseLU { traced.system.factorization }

  package func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    model.derivatives(of: y, at: t, into: rates)
  }

  package func jacobian(
    at y: StateVector<Number>, time t: Number, into values: StateVector<Number>
  ) {
    for index in 0..<y.count { partials.variables[index] = y[index] }
    partials.run(into: values)
  }

  package var cornerCount: Int { model.cornerCount }

  package func corners(at y: StateVector<Number>, into values: StateVector<Number>) {
    model.corners(at: y, into: values)
  }

  package func value(of observable: Observable, at y: StateVector<Number>) -> Number {
    model.value(of: observable, at: y)
  }

  package func values(at y: StateVector<Number>, into values: StateVector<Number>) {
    for (place, observable) in observables.enumerated() {
      values[place] = model.value(of: observable, at: y)
    }
  }

  package func sources(of observable: Observable) -> [Int]? {
    KetamineModel<Number>.sources(of: observable, effects: PresetModel<Number>.offsetEffects)
  }
}
