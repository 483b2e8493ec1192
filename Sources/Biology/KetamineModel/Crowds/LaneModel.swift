// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars
import Neuroplasticity

/// The model of those who sit in the lanes of one worker, each with parameters of their own.
///
/// See ``CrowdModel``.
public final class LaneModel<Number: LanedScalar<Double>>: CrowdModel, @unchecked Sendable {
  private var parameters = Parameters<Number>.typical
  private var hypotheses: [Number]
  private var baselineMADRS: Number = 0
  /// The equations with the parameters of those who are in the lanes now.
  public private(set) var model: KetamineModel<Number>

  private let observables: [Observable]

  /// - Parameter observables: what is looked at.
  public init(_ observables: [Observable] = []) {
    self.observables = observables
    hypotheses = LaneModel.numbers(Hypotheses()).map { Number($0) }
    model = KetamineModel(parameters, hypotheses: hypotheses, baselineMADRS: 0)
  }

  /// Writes a patient's parameters into a lane.
  ///
  /// - Parameters:
  ///   - parameters: as `Parameters.individual` gives them.
  ///   - baselineMADRS: the MADRS total before treatment, 0 to 60.
  ///   - lane: counted from 0.
  public func admit(
    _ parameters: Parameters<Double>, under hypotheses: Hypotheses, baselineMADRS: Double,
    to lane: Int
  ) {
    for (index, value) in parameters.values.enumerated() {
      self.parameters.values[index][lane] = value
    }
    for (index, value) in LaneModel.numbers(hypotheses).enumerated() {
      self.hypotheses[index][lane] = value
    }
    self.baselineMADRS[lane] = baselineMADRS
    model = KetamineModel(
      self.parameters, hypotheses: self.hypotheses, baselineMADRS: self.baselineMADRS)
  }

  private static func numbers(_ hypotheses: Hypotheses) -> [Double] {
    Hypothesis.allCases.map { Double(hypotheses.value(of: $0)) }
  }

  public var dimension: Int { model.dimension }
  public var jacobianPattern: SparsityPattern { model.jacobianPattern }
  public var factorization: SparseLU { model.factorization }

  public func derivatives(
    of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>
  ) {
    model.derivatives(of: y, at: t, into: rates)
  }

  public func jacobian(
    at y: StateVector<Number>, time t: Number, into values: StateVector<Number>
  ) {
    model.jacobian(at: y, time: t, into: values)
  }

  public var leading: LeadingStates { model.leading }
  public var followers: [Follower] { model.followers }
  public var levelSources: [Int] { model.levelSources }

  public func levels(at y: StateVector<Number>, into values: StateVector<Number>) {
    model.levels(at: y, into: values)
  }

  public func admit(_ treatment: Treatment, to lane: Int) {
    admit(
      treatment.parameters, under: treatment.hypotheses, baselineMADRS: treatment.baselineMADRS,
      to: lane)
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
    KetamineModel<Number>.sources(of: observable, effects: Layout.effects)
  }
}
