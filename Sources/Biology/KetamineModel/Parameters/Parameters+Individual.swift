// SPDX-License-Identifier: Apache-2.0

import Dynamics
public import Pharmacokinetics
import Scalars

extension Parameters {
  /// The parameters of a person: weight, age, sex, genotype, liver, kidneys and what is taken besides
  /// act on the typical values.
  ///
  /// - Parameters:
  ///   - covariates: what is known of the person.
  ///   - hypotheses: whether weight acts, how much a genotype does, and whether naltrexone counts.
  public func individual(
    _ covariates: Covariates<Number>, under hypotheses: Hypotheses = Hypotheses()
  ) -> Parameters {
    var copy = self
    copy.values.withUnsafeMutableBufferPointer { buffer in
      let vector = StateVector(buffer.baseAddress!, count: buffer.count)
      covariates.actOnLevels(vector, under: hypotheses)
      covariates.comedication.actOnEffects(vector, under: hypotheses)
    }
    return copy
  }
}

extension Covariates {
  /// Changes distribution, metabolism and first pass, in place.
  fileprivate func actOnLevels(_ vector: StateVector<S>, under hypotheses: Hypotheses) {
    let activity = metabolicActivity(
      EnzymeParameters(
        vector.section(GenotypeParameter.self),
        vector.section(OrganFunctionParameter.self),
        vector.section(EnzymeInteractionParameter.self)),
      li2015: hypotheses.isOn(.li2015, of: .cyp2b6Effect) ? 1 : 0)
    individualize(
      vector.section(DispositionParameter.self),
      by: vector.section(CovariateParameter.self),
      weightActs: hypotheses.isOn(.allometric, of: .weight) ? 1 : 0, activity: activity)
    activity.act(on: vector.section(AbsorptionParameter.self))
  }
}
