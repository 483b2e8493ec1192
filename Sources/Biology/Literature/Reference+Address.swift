// SPDX-License-Identifier: Apache-2.0

package import Quantities

extension Reference {
  /// The digital object identifier, as `10.1038/nature10130`; nil where there is none.
  package var doi: String? { identifier(after: "doi:") }

  /// The number in PubMed; nil where the reference is told by another number, or by none.
  package var pubMed: String? { identifier(after: "PMID ") }

  /// Where the publication is found: doi.org or PubMed; nil where it has no number.
  package var address: String? {
    doi.map { "https://doi.org/" + $0 }
      ?? pubMed.map { "https://pubmed.ncbi.nlm.nih.gov/" + $0 + "/" }
  }

  private func identifier(after kind: String) -> String? {
    identifier.hasPrefix(kind) ? String(identifier.dropFirst(kind.count)) : nil
  }
}
