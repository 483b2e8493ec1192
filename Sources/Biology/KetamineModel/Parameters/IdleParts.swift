// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Pharmacokinetics
import Scalars
import Tolerability

/// The parameters that nothing in a run depends on.
struct IdleParts {
  private var places: Set<Int> = []

  func contains(_ place: Int) -> Bool { places.contains(place) }

  /// - Parameters:
  ///   - ageOfDecline: the age (a) from which age changes anything.
  ///   - benzodiazepines: what is taken besides, mg/d.
  ///   - isPreset: whether a published model stands in place of the default disposition.
  init(
    drugs: [Drug], routes: [Route], hypotheses: Hypotheses, covariates: Covariates<Double>,
    ageOfDecline: Double, benzodiazepines: Double, isPreset: Bool = false
  ) {
    let active = Set(routes.flatMap { route in drugs.flatMap { route.parameters(for: $0) } })
    idle(AbsorptionParameter.allCases.filter { !active.contains($0) }, at: Layout.absorption)
    if drugs.allSatisfy({ $0.fractionS == 0 }) { idleEnantiomerS() }
    if drugs.allSatisfy({ $0.fractionR == 0 }) { idleEnantiomerR() }
    idleSides(of: hypotheses)
    if isPreset { idleDefaultBlood() }
    if covariates.womanhood == 0 {
      idle([CovariateParameter.womensClearanceRatio], at: Layout.covariates)
    }
    if covariates.age <= ageOfDecline {
      idle([CovariateParameter.ageOfDecline, .bloodFlowDecline], at: Layout.covariates)
    }
    places.formUnion(IdlePeople(covariates, under: hypotheses).places)
    if benzodiazepines == 0 {
      idle(
        [BenzodiazepineParameter.halfAmount, .exponent, .largestDamping],
        at: Layout.benzodiazepine)
    }
  }

  /// A published model has taken its place.
  private mutating func idleDefaultBlood() {
    idle(DispositionParameter.allCases, at: Layout.disposition)
    idle(AbsorptionParameter.allCases, at: Layout.absorption)
    idle(CovariateParameter.allCases, at: Layout.covariates)
  }

  private mutating func idleEnantiomerS() {
    idle([DispositionParameter.clearanceS, .norketamineClearanceS], at: Layout.disposition)
    idle([NMDAParameter.affinityS, .affinityTemmeS, .norketamineAffinityS], at: Layout.nmda)
    idleSideEffects()
  }

  /// What S-ketamine alone drives; the background of a session without a drug stays.
  private mutating func idleSideEffects() {
    idle([SessionParameter.noticingRate], at: Layout.session)
    idleOnset(DissociationOnsetParameter.self, at: Layout.dissociationOnset)
    idleOnset(SedationParameter.self, at: Layout.sedation)
    idleOnset(NauseaParameter.self, at: Layout.nausea)
    idleOnset(VomitingParameter.self, at: Layout.vomiting)
    idleOnset(DizzinessParameter.self, at: Layout.dizziness)
    idleOnset(BlurredVisionParameter.self, at: Layout.blurredVision)
    idleOnset(DistressParameter.self, at: Layout.distress)
    idle(EuphoriaParameter.allCases, at: Layout.euphoria)
    idle([AbuseParameter.largestLiking, .reinforcementRate, .fadingRate], at: Layout.abuse)
  }

  private mutating func idleOnset<List: OnsetParameterList>(_: List.Type, at offset: Int) {
    idle([List.halfConcentration, List.exponent], at: offset)
  }

  private mutating func idleEnantiomerR() {
    idle([DispositionParameter.clearanceR, .norketamineClearanceR], at: Layout.disposition)
    idle([NMDAParameter.affinityR, .affinityTemmeR, .norketamineAffinityR], at: Layout.nmda)
    idle([PressureParameter.potencyOfR], at: Layout.pressure)
  }

  private mutating func idleSides(of hypotheses: Hypotheses) {
    if hypotheses.value(of: .temmeAffinity) == 0 {
      idle([NMDAParameter.affinityTemmeS, .affinityTemmeR], at: Layout.nmda)
    } else {
      idle([NMDAParameter.affinityS, .affinityR], at: Layout.nmda)
    }
    if hypotheses.value(of: .interneuronPreference) == 0 {
      idle([NMDAParameter.interneuronPreference], at: Layout.nmda)
    }
    if hypotheses.value(of: .hydroxynorketamineActive) == 0 {
      idle([AMPAParameter.metaboliteGain, .halfMetabolite], at: Layout.ampa)
    }
    if hypotheses.value(of: .mtorBlockProtects) * hypotheses.value(of: .mtorBlocked) == 0 {
      idle([SynapseParameter.protection], at: Layout.synapse)
    }
    if hypotheses.value(of: .neurogenesis) == 0 {
      idle(NeurogenesisParameter.allCases, at: Layout.neurogenesis)
    }
    if hypotheses.value(of: .suicidalityThroughMood) == 0 {
      idle([SymptomParameter.suicidalityThroughMood], at: Layout.symptom)
    }
  }

  private mutating func idle<Name: Slot>(_ names: [Name], at offset: Int) {
    for name in names { places.insert(offset + name.rawValue) }
  }
}
