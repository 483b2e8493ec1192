// SPDX-License-Identifier: Apache-2.0

package import Dynamics
import Neuroplasticity
import Pharmacokinetics
package import Quantities
import Scalars
import Tolerability

/// A chapter's list of parameters, and where its values begin among all those of the model.
///
/// A parameter is named by its case, as `DispositionParameter.clearanceS`: a name that does not exist
/// does not compile. Names as text are for what users write (`Parameters.index(of:)`).
package protocol ModelParameter: Slot, ParameterList {
  /// The place of the list's first parameter in the order of `Layout.passports`.
  static var offset: Int { get }
}

extension ModelParameter {
  /// The place of this parameter in the order of `Layout.passports`.
  package var place: Int { Self.offset + rawValue }
}

extension Parameters {
  /// The value of one parameter, in the unit of its passport.
  package subscript<List: ModelParameter>(_ parameter: List) -> Number {
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
  package static var offset: Int { Layout.molecules }
}
extension DispositionParameter: ModelParameter {
  package static var offset: Int { Layout.disposition }
}
extension AbsorptionParameter: ModelParameter {
  package static var offset: Int { Layout.absorption }
}
extension CovariateParameter: ModelParameter {
  package static var offset: Int { Layout.covariates }
}
extension NMDAParameter: ModelParameter {
  package static var offset: Int { Layout.nmda }
}
extension GlutamateParameter: ModelParameter {
  package static var offset: Int { Layout.glutamate }
}
extension AMPAParameter: ModelParameter {
  package static var offset: Int { Layout.ampa }
}
extension NeurotrophinParameter: ModelParameter {
  package static var offset: Int { Layout.neurotrophin }
}
extension SynapseParameter: ModelParameter {
  package static var offset: Int { Layout.synapse }
}
extension NeurogenesisParameter: ModelParameter {
  package static var offset: Int { Layout.neurogenesis }
}
extension NetworkParameter: ModelParameter {
  package static var offset: Int { Layout.network }
}
extension SymptomParameter: ModelParameter {
  package static var offset: Int { Layout.symptom }
}
extension DissociationParameter: ModelParameter {
  package static var offset: Int { Layout.dissociation }
}
extension PressureParameter: ModelParameter {
  package static var offset: Int { Layout.pressure }
}
extension SessionParameter: ModelParameter {
  package static var offset: Int { Layout.session }
}
extension DissociationOnsetParameter: ModelParameter {
  package static var offset: Int { Layout.dissociationOnset }
}
extension SedationParameter: ModelParameter {
  package static var offset: Int { Layout.sedation }
}
extension NauseaParameter: ModelParameter {
  package static var offset: Int { Layout.nausea }
}
extension VomitingParameter: ModelParameter {
  package static var offset: Int { Layout.vomiting }
}
extension DizzinessParameter: ModelParameter {
  package static var offset: Int { Layout.dizziness }
}
extension BlurredVisionParameter: ModelParameter {
  package static var offset: Int { Layout.blurredVision }
}
extension DistressParameter: ModelParameter {
  package static var offset: Int { Layout.distress }
}
extension EuphoriaParameter: ModelParameter {
  package static var offset: Int { Layout.euphoria }
}
extension AbuseParameter: ModelParameter {
  package static var offset: Int { Layout.abuse }
}
extension MemoryParameter: ModelParameter {
  package static var offset: Int { Layout.memory }
}
extension BladderParameter: ModelParameter {
  package static var offset: Int { Layout.bladder }
}
extension MonoamineParameter: ModelParameter {
  package static var offset: Int { Layout.monoamine }
}
extension ScoreParameter: ModelParameter {
  package static var offset: Int { Layout.score }
}
extension BenzodiazepineParameter: ModelParameter {
  package static var offset: Int { Layout.benzodiazepine }
}
extension GenotypeParameter: ModelParameter {
  package static var offset: Int { Layout.genotype }
}
extension OrganFunctionParameter: ModelParameter {
  package static var offset: Int { Layout.organs }
}
extension EnzymeInteractionParameter: ModelParameter {
  package static var offset: Int { Layout.enzymeInteractions }
}
extension DiazepamEquivalent: ModelParameter {
  package static var offset: Int { Layout.diazepamEquivalents }
}
extension ComedicationParameter: ModelParameter {
  package static var offset: Int { Layout.comedication }
}
