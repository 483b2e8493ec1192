// SPDX-License-Identifier: Apache-2.0

import Testing

/// What was once written twice is written once: each sign of it stands in one file, or one folder.
struct OnceTests {
  /// A text or a type by which a second treatment of the same thing would be recognised.
  struct Sign: CustomStringConvertible {
    let description: String
    /// The file or folder that alone may show it.
    let home: String
    let texts: [String]
    let types: [String]

    init(_ description: String, in home: String, texts: [String] = [], types: [String] = []) {
      (self.description, self.home, self.texts, self.types) = (description, home, texts, types)
    }
  }

  private static let plumbing = "Sources/Plumbing/Encodings/"

  static let signs = [
    Sign("reading and writing CSV", in: plumbing, types: ["CSVReader", "CSVTable", "CSV"]),
    Sign("reading and writing JSON", in: plumbing, types: ["JSON", "JSONReader", "JSONWriter"]),
    Sign(
      "Cholesky's factor", in: "Sources/Mathematics/Statistics/",
      types: ["CholeskyFactor", "Cholesky", "Triangle"]),
    Sign(
      "a peak of a course", in: "Sources/Mathematics/Dynamics/",
      types: ["Peak", "PeakSearch", "RunningPeak"]),
    Sign("what is nearest to a name", in: plumbing, texts: ["the nearest is "]),
    Sign("the address of a paper", in: "Sources/Biology/Literature/", texts: ["https://doi.org/"]),
    Sign("an element of XML, escaped", in: plumbing, texts: ["&amp;"], types: ["Markup", "XML"]),
  ]

  @Test(arguments: signs)
  func everythingIsWrittenOnce(_ sign: Sign) throws {
    let house = try House.standing.get()
    #expect(house.homes(ofTexts: sign.texts, types: sign.types, outside: sign.home) == [])
  }

  @Test func secondHomesAreNamed() {
    let house = House(
      targets: [],
      files: [
        ("Sources/Plumbing/Encodings/A.swift", #"let a = "the nearest is \(b)"; struct CSV {}"#),
        ("Sources/Faces/KairosCommand/B.swift", #"let a = "x; the nearest is y""#),
        ("Sources/Formats/Reports/C.swift", "private enum CSV {} // the nearest is"),
        ("Sources/Formats/Reports/D.swift", "let CSV = 1; struct CSVLine {}"),
      ])
    let found = house.homes(
      ofTexts: ["the nearest is "], types: ["CSV"], outside: OnceTests.plumbing)
    #expect(found == ["Sources/Faces/KairosCommand/B.swift", "Sources/Formats/Reports/C.swift"])
  }
}
