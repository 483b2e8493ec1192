// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Literature
import Neuroplasticity
import Pharmacokinetics
import Quantities
import SBMLFormat

extension StateName {
  /// What the state is in the databases of the field, where that is sure.
  var annotations: [Annotation] {
    switch self {
    case .compartment(_, let compartment): compartment.annotations
    case .effect(let effect): effect.annotations
    }
  }
}

extension Compartment {
  /// The molecule: ChEBI for ketamine, InChIKeys for its metabolites, of the racemates, of which an
  /// enantiomer is a kind.
  fileprivate var annotations: [Annotation] {
    switch self {
    case .eliminated: []
    case .formingNorketamine, .norketamineCentral, .norketaminePeripheral:
      [Annotation(.isVersionOf, "inchikey:BEQZHFIKTBVCAU-UHFFFAOYSA-N")]
    case .hydroxynorketamine: [Annotation(.isVersionOf, "inchikey:CFBVGSWSOJBYGC-UHFFFAOYSA-N")]
    case .venousKetamine: [Annotation(.isPropertyOf, "CHEBI:6121")]
    case .venousNorketamine: [Annotation(.isPropertyOf, "inchikey:BEQZHFIKTBVCAU-UHFFFAOYSA-N")]
    case .venousHydroxynorketamine:
      [Annotation(.isPropertyOf, "inchikey:CFBVGSWSOJBYGC-UHFFFAOYSA-N")]
    case .mucosa, .gut, .muscle, .subcutis, .oralMucosa, .oralGut, .central, .shallow, .deep:
      [Annotation(.isVersionOf, "CHEBI:6121")]
    }
  }
}

extension EffectState {
  /// The protein or the transmitter whose level it is: UniProt of people, ChEBI.
  fileprivate var annotations: [Annotation] {
    switch self {
    case .brainS, .brainR: [Annotation(.isPropertyOf, "CHEBI:6121")]
    case .bdnf: [Annotation(.isPropertyOf, "uniprot:P23560")]
    case .mtor: [Annotation(.isPropertyOf, "uniprot:P42345")]
    case .serotonin: [Annotation(.isPropertyOf, "CHEBI:28790")]
    case .dopamine: [Annotation(.isPropertyOf, "CHEBI:18243")]
    default: []
    }
  }
}

extension Reference {
  /// Where the publication is found; nil where it has no number.
  var annotation: Annotation? {
    doi.map { Annotation(.isDescribedBy, "doi:" + $0) }
      ?? pubMed.map { Annotation(.isDescribedBy, "pubmed:" + $0) }
  }
}
