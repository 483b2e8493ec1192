// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite struct NearestNameTests {
  let keys = ["name", "drug", "sessions", "dose", "days", "route", "over"]
  let observables = [
    "score.madrs", "score.phq9", "score.cadss", "bdnf", "mtor", "probability.dissociation",
    "probability.blurred-vision", "plasma.ketamine.venous", "plasma.norketamine.venous",
  ]

  @Test(arguments: [
    ("session", "sessions"), ("rotue", "route"), ("Drug", "drug"), ("day", "days"),
    ("nmae", "name"), ("ovre", "over"), ("dose", "dose"), ("DOSE", "dose"), ("doses", "dose"),
  ])
  func slipsOfThePenAreUnderstood(name: String, nearest: String) {
    #expect(keys.nearest(to: name) == nearest)
  }

  @Test(arguments: ["dosage", "colour", "x", "", "am", "infusion", "weekly", "pills", "..."])
  func whatIsFarIsNotOffered(name: String) {
    #expect(keys.near(name) == [])
    #expect(keys.nearest(to: name) == nil)
  }

  @Test(arguments: [
    ("madrs", ["score.madrs"]), ("MADRS", ["score.madrs"]),
    ("vision", ["probability.blurred-vision"]),
    ("score_madrs", ["score.madrs"]), ("dissociaton", ["probability.dissociation"]),
    ("ketamine", ["plasma.ketamine.venous"]),
    ("plasma venous", ["plasma.ketamine.venous", "plasma.norketamine.venous"]),
    ("scores", ["score.madrs", "score.phq9", "score.cadss"]), ("score.madr", ["score.madrs"]),
    ("diss", ["probability.dissociation"]), ("blurred", ["probability.blurred-vision"]),
    ("bladder", []), ("depression", []), ("ptsd", []),
  ])
  func partsComeFirst(name: String, near: [String]) {
    #expect(observables.near(name) == near)
  }

  /// A drug is not another one that has most of its letters.
  @Test(arguments: ["norketamine", "l-ketamine", "fluoxetine", "cocaine", "hydroxynorketamine"])
  func aDrugIsNoOther(name: String) {
    #expect(["ketamine", "esketamine", "arketamine", "ticlopidine"].near(name) == [])
  }

  @Test func synonymsComeBeforeLetters() {
    let words: Synonyms = ["esketamine": "spravato s-ketamine", "nasal": "intranasal"]
    let drugs = ["ketamine", "esketamine", "arketamine"]
    #expect(drugs.nearest(to: "Spravato", words) == "esketamine")
    #expect(drugs.nearest(to: "(S)-ketamine", words) == "esketamine")
    #expect(drugs.nearest(to: "intranasal", words) == nil)
    #expect(["iv", "nasal"].nearest(to: "intranasal", words + .none) == "nasal")
  }

  @Test func allThatIsNearIsToldUpToEight() {
    #expect(["iv", "nasal"].offer(for: "nasall") == "the nearest is nasal; allowed: iv, nasal")
    #expect(["iv", "nasal"].offer(for: "rectal") == "allowed: iv, nasal")
    #expect(
      ["a.one", "b.one"].offer(for: "one") == "the nearest are a.one, b.one; allowed: a.one, b.one")
    let many = (1...11).map { "one.\($0)" }
    #expect(
      many.offer(for: "one", listing: "the list")
        == "the nearest are one.1, one.2, one.3, one.4, one.5, one.6, one.7, one.8 and 3 more; "
        + "allowed: those of the list")
  }

  @Test func nothingIsNearestAmongNone() {
    #expect([String]().nearest(to: "dose") == nil)
  }

  @Test func swappedNeighboursAreOneEdit() {
    #expect("abd".editDistance(to: "abc") == 1 && "acb".editDistance(to: "abc") == 1)
    #expect("axx".editDistance(to: "abc") == 2)
    #expect(["abd", "acb"].near("abc") == ["abd", "acb"])
  }

  @Test func longTextsCostNoTime() {
    #expect(keys.nearest(to: String(repeating: "x", count: 1_000_000)) == nil)
  }

  @Test func everyOccurrenceIsReplaced() {
    #expect("mg / kg / h".replacing(each: " / ", by: "/") == "mg/kg/h")
    #expect("aaa".replacing(each: "aa", by: "b") == "ba" && "a".replacing(each: "", by: "b") == "a")
  }
}
