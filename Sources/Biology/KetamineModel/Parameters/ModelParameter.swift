// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Neuroplasticity
public import Pharmacokinetics
public import Quantities
import Scalars
public import Tolerability

/// A chapter's list of parameters, and where its values begin among all those of the model.
///
/// A parameter is named by its case, as `DispositionParameter.clearanceS`: a name that does not exist
/// does not compile. Names as text are for what users write (`Parameters.index(of:)`).
public protocol ModelParameter: Slot, ParameterList {
  /// The place of the list's first parameter in the order of `Layout.passports`.
  static var offset: Int { get }
}

extension ModelParameter {
  /// The place of this parameter in the order of `Layout.passports`.
  public var place: Int { Self.offset + rawValue }
}

extension Parameters {
  /// The value of one parameter, in the unit of its passport.
  public subscript<List: ModelParameter>(_ parameter: List) -> Number {
    get { values[parameter.place] }
    set { values[parameter.place] = newValue }
  }
}

extension StateVector {
  /// The values of a chapter's parameters, where this vector holds those of the model in the order
  /// of `Layout.passports`.
  func section<List: ModelParameter>(_: List.Type) -> Section<List, Number> {
    section(List.self, at: List.offset)
  }
}

extension Molecule: ModelParameter {
  public static var offset: Int { Layout.molecules }
}
extension DispositionParameter: ModelParameter {
  public static var offset: Int { Layout.disposition }
}
extension AbsorptionParameter: ModelParameter {
  public static var offset: Int { Layout.absorption }
}
extension CovariateParameter: ModelParameter {
  public static var offset: Int { Layout.covariates }
}
extension NMDAParameter: ModelParameter {
  public static var offset: Int { Layout.nmda }
}
extension GlutamateParameter: ModelParameter {
  public static var offset: Int { Layout.glutamate }
}
extension AMPAParameter: ModelParameter {
  public static var offset: Int { Layout.ampa }
}
extension NeurotrophinParameter: ModelParameter {
  public static var offset: Int { Layout.neurotrophin }
}
extension SynapseParameter: ModelParameter {
  public static var offset: Int { Layout.synapse }
}
extension NeurogenesisParameter: ModelParameter {
  public static var offset: Int { Layout.neurogenesis }
}
extension NetworkParameter: ModelParameter {
  public static var offset: Int { Layout.network }
}
extension SymptomParameter: ModelParameter {
  public static var offset: Int { Layout.symptom }
}
extension DissociationParameter: ModelParameter {
  public static var offset: Int { Layout.dissociation }
}
extension PressureParameter: ModelParameter {
  public static var offset: Int { Layout.pressure }
}
extension SessionParameter: ModelParameter {
  public static var offset: Int { Layout.session }
}
extension DissociationOnsetParameter: ModelParameter {
  public static var offset: Int { Layout.dissociationOnset }
}
extension SedationParameter: ModelParameter {
  public static var offset: Int { Layout.sedation }
}
extension NauseaParameter: ModelParameter {
  public static var offset: Int { Layout.nausea }
}
extension VomitingParameter: ModelParameter {
  public static var offset: Int { Layout.vomiting }
}
extension DizzinessParameter: ModelParameter {
  public static var offset: Int { Layout.dizziness }
}
extension BlurredVisionParameter: ModelParameter {
  public static var offset: Int { Layout.blurredVision }
}
extension DistressParameter: ModelParameter {
  public static var offset: Int { Layout.distress }
}
extension EuphoriaParameter: ModelParameter {
  public static var offset: Int { Layout.euphoria }
}
extension AbuseParameter: ModelParameter {
  public static var offset: Int { Layout.abuse }
}
extension MemoryParameter: ModelParameter {
  public static var offset: Int { Layout.memory }
}
extension BladderParameter: ModelParameter {
  public static var offset: Int { Layout.bladder }
}
extension MonoamineParameter: ModelParameter {
  public static var offset: Int { Layout.monoamine }
}
extension ScoreParameter: ModelParameter {
  public static var offset: Int { Layout.score }
}
extension BenzodiazepineParameter: ModelParameter {
  public static var offset: Int { Layout.benzodiazepine }
}
extension GenotypeParameter: ModelParameter {
  public static var offset: Int { Layout.genotype }
}
extension OrganFunctionParameter: ModelParameter {
  public static var offset: Int { Layout.organs }
}
extension EnzymeInteractionParameter: ModelParameter {
  public static var offset: Int { Layout.enzymeInteractions }
}
extension DiazepamEquivalent: ModelParameter {
  public static var offset: Int { Layout.diazepamEquivalents }
}
extension ComedicationParameter: ModelParameter {
  public static var offset: Int { Layout.comedication }
}
