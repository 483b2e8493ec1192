// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// What is known of a person and changes the pharmacokinetics.
public struct Covariates<S: Scalar>: Sendable {
  /// Body weight, kg.
  public var weight: S
  /// Age, a.
  public var age: S
  /// 1 for a woman, −1 for a man, 0 where it is not told.
  public var womanhood: S

  public init(weight: S, age: S, womanhood: S) {
    self.weight = weight
    self.age = age
    self.womanhood = womanhood
  }

  /// Turns the parameters of the reference person into this person's, in place.
  ///
  /// Volumes grow with weight to the power b_V, clearances and flows to the power b_CL. The liver is
  /// well stirred: the clearance of ketamine follows from its blood flow, which falls with age, and
  /// from what its enzymes can do. Sex scales both alike, so that clearance differs by the ratio that
  /// was measured and the share that survives a first pass does not differ.
  public func individualize(
    _ p: Section<DispositionParameter, S>, by c: Section<CovariateParameter, S>
  ) {
    let size = weight / c[.referenceWeight]
    let volumes = S.pow(size, c[.volumeExponent])
    let clearances = S.pow(size, c[.clearanceExponent])
    let sex = S.pow(c[.womensClearanceRatio], S.half * womanhood)
    let typicalFlow = p[.hepaticBloodFlow]
    let flow = typicalFlow * remainingFlow(c) * sex
    scaleVolumes(p, by: volumes)
    scaleExchanges(p, by: clearances)
    for clearance in [DispositionParameter.clearanceS, .clearanceR] {
      let intrinsic = intrinsicClearance(p[clearance], flow: typicalFlow) * sex
      p[clearance] = clearances * (flow * intrinsic / (flow + intrinsic))
    }
    for clearance in [DispositionParameter.norketamineClearanceS, .norketamineClearanceR] {
      p[clearance] = clearances * sex * p[clearance]
    }
    p[.hydroxynorketamineClearance] = clearances * p[.hydroxynorketamineClearance]
    p[.hepaticBloodFlow] = clearances * flow
  }

  /// The share of the young liver's blood flow that is left at this age.
  func remainingFlow(_ c: Section<CovariateParameter, S>) -> S {
    1 - c[.bloodFlowDecline] * S.positivePart(age - c[.ageOfDecline])
  }

  /// The well-stirred liver, solved for what its enzymes can do: CL_int = CL Q / (Q − CL).
  func intrinsicClearance(_ clearance: S, flow: S) -> S {
    clearance * flow / (flow - clearance)
  }

  func scaleVolumes(_ p: Section<DispositionParameter, S>, by factor: S) {
    let volumes: [DispositionParameter] = [
      .centralVolume, .shallowVolume, .deepVolume, .norketamineCentralVolume,
      .norketaminePeripheralVolume, .hydroxynorketamineVolume,
    ]
    for volume in volumes { p[volume] = factor * p[volume] }
  }

  func scaleExchanges(_ p: Section<DispositionParameter, S>, by factor: S) {
    let exchanges: [DispositionParameter] = [
      .shallowClearance, .deepClearance, .norketamineIntercompartmentalClearance,
    ]
    for exchange in exchanges { p[exchange] = factor * p[exchange] }
  }
}
