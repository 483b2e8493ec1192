// SPDX-License-Identifier: Apache-2.0

import Encodings

/// What a thing of the model is in the databases of the field, as an address of identifiers.org.
///
/// Juty N, Le Novère N, Laibe C. Identifiers.org and MIRIAM Registry: community resources to provide
/// persistent identification. Nucleic Acids Res 2012;40:D580. doi:10.1093/nar/gkr1097
package struct Annotation: Hashable, Sendable {
  /// How the thing and the entry belong together (biomodels.net qualifiers).
  package enum Relation: String, Sendable {
    /// The thing is a kind of what the entry names.
    case isVersionOf
    /// The thing is a property, such as a level, of what the entry names.
    case isPropertyOf
    /// The model lives in what the entry names.
    case hasTaxon
    /// The entry tells where it comes from.
    case isDescribedBy
  }

  package let relation: Relation
  package let address: String

  /// - Parameter entry: as `CHEBI:6121` or `doi:10.1000/1`.
  package init(_ relation: Relation, _ entry: String) {
    self.relation = relation
    address = "https://identifiers.org/" + entry
  }
}

extension XMLWriter {
  /// Annotations of the element with the meta identifier `owner`.
  mutating func annotate(_ owner: String, with annotations: [Annotation]) {
    guard !annotations.isEmpty else { return }
    element("annotation") { markup in
      markup.element("rdf:RDF", Self.vocabularies) { markup in
        markup.element("rdf:Description", [("rdf:about", "#" + owner)]) { markup in
          for annotation in annotations { markup.state(annotation) }
        }
      }
    }
  }

  private static let vocabularies = [
    ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("xmlns:bqbiol", "http://biomodels.net/biology-qualifiers/"),
  ]

  private mutating func state(_ annotation: Annotation) {
    element("bqbiol:" + annotation.relation.rawValue) { markup in
      markup.element("rdf:Bag") { markup in
        markup.element("rdf:li", [("rdf:resource", annotation.address)])
      }
    }
  }
}
