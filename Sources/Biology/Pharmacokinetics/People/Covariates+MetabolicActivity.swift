// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Scalars

extension Covariates {
  /// The parameters that say how active a person's enzymes are.
  public struct EnzymeParameters {
    let genotype: Section<GenotypeParameter, S>
    let organs: Section<OrganFunctionParameter, S>
    let interactions: Section<EnzymeInteractionParameter, S>

    public init(
      _ genotype: Section<GenotypeParameter, S>, _ organs: Section<OrganFunctionParameter, S>,
      _ interactions: Section<EnzymeInteractionParameter, S>
    ) {
      self.genotype = genotype
      self.organs = organs
      self.interactions = interactions
    }
  }

  /// How active this person's enzymes are, from genotype, liver, kidney and what is taken besides.
  ///
  /// - Parameter li2015: 1 where the variants count as much as Li 2015 found, 0 where less.
  public func metabolicActivity(
    _ p: EnzymeParameters, li2015: S = 0
  ) -> MetabolicActivity<S> {
    var activity = MetabolicActivity<S>()
    let kidney = multiplier(p.organs[.impairedKidney], where: kidneyImpairment)
    let liver = multiplier(p.organs[.moderateLiver], where: liverImpairment)
    activity.liver = variantActivity(p.genotype, li2015: li2015) * liver * kidney
    activity.gut = kidney
    activity.norketamineClearance = multiplier(
      p.organs[.advancedKidneyNorketamine], where: advancedKidneyImpairment)
    activity.take(comedication, p.interactions)
    return activity
  }

  /// What the genotype leaves of the liver's enzymes.
  func variantActivity(_ p: Section<GenotypeParameter, S>, li2015: S) -> S {
    let one = p[.oneVariant] + li2015 * (p[.oneVariantLi] - p[.oneVariant])
    let two = p[.twoVariants] + li2015 * (p[.twoVariantsLi] - p[.twoVariants])
    return multiplier(one, where: oneVariant)
      * multiplier(two, where: twoVariants)
  }
}

extension Covariates {
  /// Sets the genotype.
  public mutating func setGenotype(_ genotype: CYP2B6Genotype) {
    oneVariant = genotype == .oneVariant ? 1 : 0
    twoVariants = genotype == .twoVariants ? 1 : 0
  }

  /// Sets how liver and kidneys work.
  public mutating func setOrganFunction(liver: LiverFunction, kidney: KidneyFunction) {
    liverImpairment = liver == .moderate ? 1 : 0
    kidneyImpairment = kidney == .normal ? 0 : 1
    advancedKidneyImpairment = kidney == .moderate || kidney == .severe ? 1 : 0
  }
}
