// SPDX-License-Identifier: Apache-2.0

import Quantities
import Testing

@testable import Literature

/// Authors, journal, volume and pages, read from the house's way of writing them.
struct ReferencePartsTests {
  private func reference(_ authors: String, _ published: String) -> Reference {
    Reference(
      "a-2020", authors: authors, year: 2020, title: "T", published: published, identifier: "")
  }

  @Test func authorsAreParted() {
    let some = reference("Abdallah CG, De Feyter HM, van Schalkwyk GI, et al.", "")
    #expect(some.namedAuthors.map(\.family) == ["Abdallah", "De Feyter", "van Schalkwyk"])
    #expect(some.namedAuthors.map(\.given) == ["C. G.", "H. M.", "G. I."])
    #expect(some.hasFurtherAuthors)
    let first = reference("Bednarik P et al.", "")
    #expect(first.namedAuthors == [Author(family: "Bednarik", initials: "P")])
    #expect(first.hasFurtherAuthors)
    let junior = reference("Zarate CA Jr, Singh JB", "").namedAuthors
    #expect(junior.map(\.family) == ["Zarate", "Singh"] && junior.map(\.suffix) == ["Jr", ""])
    #expect(junior[0].given == "C. A.")
    let company = reference("Johnson & Johnson Innovative Medicine", "")
    #expect(
      company.namedAuthors
        == [Author(family: "Johnson & Johnson Innovative Medicine", initials: "")])
    #expect(!company.hasFurtherAuthors)
  }

  private typealias Expected = (String?, String?, String?)

  @Test func sourcesAreParted() {
    let rows: [(String, String, Expected)] = [
      ("J Trauma Stress 11:125-136", "J Trauma Stress", ("11", nil, "125-136")),
      ("Vital Health Stat 11(246):1-9", "Vital Health Stat", ("11", "246", "1-9")),
      ("eNeuro 3:ENEURO.0133-15.2016", "eNeuro", ("3", nil, "ENEURO.0133-15.2016")),
      ("NCHS Data Brief 364", "NCHS Data Brief", ("364", nil, nil)),
      ("Int J Neuropsychopharmacol", "Int J Neuropsychopharmacol", (nil, nil, nil)),
    ]
    for (published, title, numbers) in rows {
      let source = reference("A B", published).source
      #expect(source.kind == .article && source.title == title, "\(published)")
      #expect((source.volume, source.issue, source.pages) == numbers, "\(published)")
    }
    let label = reference("A B", "Titusville, NJ, July 2020").source
    #expect(label.kind == .document && label.title == "Titusville, NJ, July 2020")
    #expect(label.volume == nil && label.pages == nil)
  }

  /// All but the maker's own papers and a group's are written by people; all but the maker's stand in a journal, and
  /// all journals but one that is not out yet have numbers.
  @Test func everyReferenceHasParts() {
    for reference in Reference.bibliography {
      let (authors, source) = (reference.namedAuthors, reference.source)
      let isMakers = ["spravato-label", "janssen-2024"].contains(reference.key)
      #expect(!authors.isEmpty, "\(reference.key)")
      let isGroup = isMakers || reference.key == "ect-review-group-2003"
      #expect(authors.allSatisfy { $0.initials.isEmpty == isGroup }, "\(reference.key)")
      #expect(authors.allSatisfy { !$0.family.contains(".") }, "\(reference.key)")
      #expect((source.kind == .document) == isMakers, "\(reference.key): \(source.title)")
      #expect(!source.title.contains { $0.isNumber } || isMakers, "\(reference.key)")
      let isNumbered = source.volume?.isEmpty == false
      #expect(
        isNumbered || isMakers || source.title == "Int J Neuropsychopharmacol", "\(reference.key)")
    }
  }
}
