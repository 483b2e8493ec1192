// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
public import Pharmacokinetics
public import Quantities
import Tolerability

/// Where each chapter's numbers begin in the model's vectors.
public enum Layout {
  // MARK: States

  /// S-ketamine's compartments come first, then R-ketamine's, then the states of effect.
  public static let compartmentsS = 0
  public static let compartmentsR = Compartment.count
  public static let effects = 2 * Compartment.count
  public static let stateCount = 2 * Compartment.count + EffectState.count

  /// Where an enantiomer's compartments begin.
  public static func compartments(of enantiomer: Enantiomer) -> Int {
    switch enantiomer {
    case .s: compartmentsS
    case .r: compartmentsR
    }
  }

  // MARK: Parameters, in the order of the levels, and the hypotheses after them

  public static let molecules = 0
  public static let disposition = molecules + Molecule.count
  public static let absorption = disposition + DispositionParameter.count
  public static let covariates = absorption + AbsorptionParameter.count
  public static let nmda = covariates + CovariateParameter.count
  public static let glutamate = nmda + NMDAParameter.count
  public static let ampa = glutamate + GlutamateParameter.count
  public static let neurotrophin = ampa + AMPAParameter.count
  public static let synapse = neurotrophin + NeurotrophinParameter.count
  public static let neurogenesis = synapse + SynapseParameter.count
  public static let network = neurogenesis + NeurogenesisParameter.count
  public static let symptom = network + NetworkParameter.count
  public static let dissociation = symptom + SymptomParameter.count
  public static let pressure = dissociation + DissociationParameter.count
  public static let session = pressure + PressureParameter.count
  public static let dissociationOnset = session + SessionParameter.count
  public static let sedation = dissociationOnset + DissociationOnsetParameter.count
  public static let nausea = sedation + SedationParameter.count
  public static let vomiting = nausea + NauseaParameter.count
  public static let dizziness = vomiting + VomitingParameter.count
  public static let blurredVision = dizziness + DizzinessParameter.count
  public static let distress = blurredVision + BlurredVisionParameter.count
  public static let euphoria = distress + DistressParameter.count
  public static let abuse = euphoria + EuphoriaParameter.count
  public static let memory = abuse + AbuseParameter.count
  public static let bladder = memory + MemoryParameter.count
  public static let monoamine = bladder + BladderParameter.count
  public static let score = monoamine + MonoamineParameter.count
  public static let benzodiazepine = score + ScoreParameter.count
  public static let genotype = benzodiazepine + BenzodiazepineParameter.count
  public static let organs = genotype + GenotypeParameter.count
  public static let enzymeInteractions = organs + OrganFunctionParameter.count
  public static let diazepamEquivalents = enzymeInteractions + EnzymeInteractionParameter.count
  public static let comedication = diazepamEquivalents + DiazepamEquivalent.count
  public static let parameterCount = comedication + ComedicationParameter.count
  public static let hypotheses = parameterCount
  public static let coefficientCount = parameterCount + Hypothesis.count

  /// Every parameter's passport, in the order of the vector.
  public static let passports: [Passport] =
    pathPassports + sideEffectPassports + peoplePassports

  /// From the dose to symptoms and circulation.
  private static let pathPassports: [Passport] =
    passports(Molecule.self)
    + passports(DispositionParameter.self) + passports(AbsorptionParameter.self)
    + passports(CovariateParameter.self) + passports(NMDAParameter.self)
    + passports(GlutamateParameter.self) + passports(AMPAParameter.self)
    + passports(NeurotrophinParameter.self) + passports(SynapseParameter.self)
    + passports(NeurogenesisParameter.self) + passports(NetworkParameter.self)
    + passports(SymptomParameter.self) + passports(DissociationParameter.self)
    + passports(PressureParameter.self)

  /// What else the drug does.
  private static let sideEffectPassports: [Passport] =
    passports(SessionParameter.self) + passports(DissociationOnsetParameter.self)
    + passports(SedationParameter.self) + passports(NauseaParameter.self)
    + passports(VomitingParameter.self) + passports(DizzinessParameter.self)
    + passports(BlurredVisionParameter.self) + passports(DistressParameter.self)
    + passports(EuphoriaParameter.self) + passports(AbuseParameter.self)
    + passports(MemoryParameter.self) + passports(BladderParameter.self)
    + passports(MonoamineParameter.self) + passports(ScoreParameter.self)
    + passports(BenzodiazepineParameter.self)

  /// How people differ, and what they take besides.
  private static let peoplePassports: [Passport] =
    passports(GenotypeParameter.self) + passports(OrganFunctionParameter.self)
    + passports(EnzymeInteractionParameter.self) + passports(DiazepamEquivalent.self)
    + passports(ComedicationParameter.self)

  static func passports<List: ParameterList>(_: List.Type) -> [Passport] {
    List.allCases.map { $0.passport }
  }
}
