// SPDX-License-Identifier: Apache-2.0

import Literature
import Quantities
import Testing

@Suite struct ReferenceAddressTests {
  private func reference(_ identifier: String) -> Reference {
    Reference(
      "a-2000", authors: "A", year: 2000, title: "T", published: "J 1:2", identifier: identifier)
  }

  @Test(arguments: [
    ("doi:10.1038/nature10130", "https://doi.org/10.1038/nature10130"),
    ("PMID 123", "https://pubmed.ncbi.nlm.nih.gov/123/"), ("", nil), ("ISBN 1", nil),
  ])
  func addresses(_ identifier: String, _ address: String?) {
    #expect(reference(identifier).address == address)
  }

  @Test func identifiersAreOfOneKind() {
    #expect(reference("doi:10.1/x").doi == "10.1/x" && reference("doi:10.1/x").pubMed == nil)
    #expect(reference("PMID 5").pubMed == "5" && reference("PMID 5").doi == nil)
  }

  @Test func theBibliographyIsInOrderAndNamesEachOnce() {
    let keys = Reference.bibliography.map(\.key)
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyIdentifierIsKnown() {
    for reference in Reference.bibliography where !reference.identifier.isEmpty {
      let isInCentral = reference.identifier.hasPrefix("PMCID PMC")
      #expect(
        reference.doi != nil || reference.pubMed != nil || isInCentral, "\(reference.key)")
    }
  }
}
