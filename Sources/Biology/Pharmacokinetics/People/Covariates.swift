// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// What is known of a person and changes the pharmacokinetics.
public struct Covariates<S: Scalar>: Sendable {
  /// Body weight, kg.
  public var weight: S
  /// Age, a.
  public var age: S
  /// Sum contrast of sex: 1 for a woman, −1 for a man, 0 where it is unknown.
  public var sexContrast: S
  /// 1 for the genotype *1/*6 of CYP2B6, else 0.
  public var oneVariant: S = 0
  /// 1 for the genotype *6/*6 of CYP2B6, else 0.
  public var twoVariants: S = 0
  /// 1 where the liver is moderately impaired, else 0.
  public var liverImpairment: S = 0
  /// 1 in mild, moderate and severe renal impairment, else 0.
  public var kidneyImpairment: S = 0
  /// 1 in moderate and severe renal impairment, else 0.
  public var advancedKidneyImpairment: S = 0
  /// What is taken besides.
  public var comedication = Comedication<S>()

  public init(weight: S, age: S, sexContrast: S) {
    self.weight = weight
    self.age = age
    self.sexContrast = sexContrast
  }

  /// Turns the parameters of the reference person into this person's, in place.
  ///
  /// Volumes grow with weight to the power b_V, clearances and flows to the power b_CL. The liver is
  /// well stirred: the clearance of ketamine follows from its blood flow, which falls with age, and
  /// from what its enzymes can do. Sex scales both alike, so that clearance differs by the ratio that
  /// was measured and the share that survives a first pass does not differ.
  ///
  /// - Parameters:
  ///   - weightActs: 1 where weight counts, 0 where it does not.
  ///   - activity: of this person's enzymes (`metabolicActivity`).
  public func individualize(
    _ p: Section<DispositionParameter, S>, by c: Section<CovariateParameter, S>,
    weightActs: S = 1, activity: MetabolicActivity<S> = MetabolicActivity()
  ) {
    let size = weight / c[.referenceWeight]
    let volumes = S.pow(size, weightActs * c[.volumeExponent])
    let clearances = S.pow(size, weightActs * c[.clearanceExponent])
    let sex = S.pow(c[.womensClearanceRatio], S.half * sexContrast)
    let typicalLiver = WellStirredLiver(flow: p[.hepaticBloodFlow])
    let liver = WellStirredLiver(flow: typicalLiver.flow * remainingFlow(c) * sex)
    scaleVolumes(p, by: volumes)
    scaleExchanges(p, by: clearances)
    for clearance in [DispositionParameter.clearanceS, .clearanceR] {
      let able = typicalLiver.intrinsicClearance(p[clearance]) * sex
      p[clearance] = clearances * liver.clearance(intrinsic: able * activity.liver)
    }
    for clearance in [DispositionParameter.norketamineClearanceS, .norketamineClearanceR] {
      p[clearance] = clearances * sex * p[clearance] * activity.norketamineClearance
    }
    p[.fractionToNorketamine] = p[.fractionToNorketamine] * activity.norketamineFormation
    p[.hydroxynorketamineClearance] = clearances * p[.hydroxynorketamineClearance]
    p[.hepaticBloodFlow] = clearances * liver.flow
  }

  /// The share of the young liver's blood flow that is left at this age.
  func remainingFlow(_ c: Section<CovariateParameter, S>) -> S {
    1 - c[.bloodFlowDecline] * S.positivePart(age - c[.ageOfDecline])
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
