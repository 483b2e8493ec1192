// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Pharmacokinetics
import Scalars
import Tolerability

/// The parameters that nothing in a run depends on: of a part of the model that stands still.
struct InactiveParameters {
  /// In the order of `Layout.passports`.
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
    insert(AbsorptionParameter.allCases.filter { !active.contains($0) })
    if drugs.allSatisfy({ $0.fractionS == 0 }) { insertEnantiomerS() }
    if drugs.allSatisfy({ $0.fractionR == 0 }) { insertEnantiomerR() }
    insertSides(of: hypotheses)
    if isPreset { insertDefaultDisposition() }
    if covariates.sexContrast == 0 {
      insert([CovariateParameter.womensClearanceRatio])
    }
    if covariates.age <= ageOfDecline {
      insert([CovariateParameter.ageOfDecline, .bloodFlowDecline])
    }
    insertAbsent(covariates, under: hypotheses)
    if benzodiazepines == 0 {
      insert(BenzodiazepineParameter.allCases)
    }
  }

  /// A published model has taken its place.
  private mutating func insertDefaultDisposition() {
    insert(DispositionParameter.allCases)
    insert(AbsorptionParameter.allCases)
    insert(CovariateParameter.allCases)
  }

  private mutating func insertEnantiomerS() {
    insert([DispositionParameter.clearanceS, .norketamineClearanceS])
    insert([NMDAParameter.affinityS, .affinityTemmeS, .norketamineAffinityS])
    insertSideEffects()
  }

  /// What S-ketamine alone drives; the background of a session without a drug stays.
  private mutating func insertSideEffects() {
    insert([SessionParameter.noticingRate])
    insertOnset(DissociationOnsetParameter.self)
    insertOnset(SedationParameter.self)
    insertOnset(NauseaParameter.self)
    insertOnset(VomitingParameter.self)
    insertOnset(DizzinessParameter.self)
    insertOnset(BlurredVisionParameter.self)
    insertOnset(DistressParameter.self)
    insert(EuphoriaParameter.allCases)
    insert([AbuseParameter.largestLiking, .reinforcementRate, .fadingRate])
  }

  private mutating func insertOnset<List: OnsetParameterList & ModelParameter>(_: List.Type) {
    insert([List.halfConcentration, List.exponent])
  }

  private mutating func insertEnantiomerR() {
    insert([DispositionParameter.clearanceR, .norketamineClearanceR])
    insert([NMDAParameter.affinityR, .affinityTemmeR, .norketamineAffinityR])
    insert([PressureParameter.potencyOfR])
  }

  private mutating func insertSides(of hypotheses: Hypotheses) {
    if hypotheses.value(of: .temmeAffinity) == 0 {
      insert([NMDAParameter.affinityTemmeS, .affinityTemmeR])
    } else {
      insert([NMDAParameter.affinityS, .affinityR])
    }
    if hypotheses.value(of: .interneuronPreference) == 0 {
      insert([NMDAParameter.interneuronPreference])
    }
    if hypotheses.value(of: .hydroxynorketamineActive) == 0 {
      insert([AMPAParameter.metaboliteGain, .halfMetabolite])
    }
    if hypotheses.value(of: .mtorBlockProtects) * hypotheses.value(of: .mtorBlocked) == 0 {
      insert([SynapseParameter.protection])
    }
    if hypotheses.value(of: .neurogenesis) == 0 {
      insert(NeurogenesisParameter.allCases)
    }
    if hypotheses.value(of: .suicidalityThroughMood) == 0 {
      insert([SymptomParameter.suicidalityThroughMood])
    }
  }

  mutating func insert<List: ModelParameter>(_ parameters: [List]) {
    for parameter in parameters { places.insert(parameter.place) }
  }
}
