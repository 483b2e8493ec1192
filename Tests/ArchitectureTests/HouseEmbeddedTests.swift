// SPDX-License-Identifier: Apache-2.0

import Testing

/// What Embedded Swift lacks, on made-up lines.
struct HouseEmbeddedTests {
  @Test(arguments: [
    ("let reason: any Error", "an existential"),
    ("func f() throws -> Int {", "untyped throws"),
    ("func f() throws {", "untyped throws"),
    ("func f(_ g: () throws -> Int) rethrows -> Int {", "untyped throws"),
    ("doses.map(\\.amount)", "a key path"),
    ("let path = \\Dose.amount", "a key path"),
    ("} catch let error as RunError {", "a cast of an error"),
    ("struct A: Codable {}", "reflection"),
  ])
  func breaches(_ line: String, _ what: String) {
    #expect(House.embeddedBreach(in: line[...]) == what)
  }

  @Test(arguments: [
    "func f() throws(RunError) -> Int {", "func f<E>(_ g: () throws(E) -> Int) throws(E) -> Int {",
    "doses.map { $0.amount }", "// any Error", "let many = 1", "throw RunError(error)",
  ])
  func soundLines(_ line: String) {
    let code = SwiftSource(line).lines.first ?? ""
    #expect(House.embeddedBreach(in: code) == nil)
  }

  @Test func formatsAndTheLibraryAreFree() {
    let breach = "let reason: any Error"
    let folders = ["Application/Runs", "Application/Kairos", "Formats/Reports", "Plumbing/Files"]
    let house = House(
      targets: folders.map {
        .init(
          name: String($0.split(separator: "/")[1]), type: "regular", path: "Sources/" + $0,
          dependencies: [])
      }, files: folders.map { ("Sources/\($0)/A.swift", breach) })
    #expect(house.embeddedBreaches == ["Sources/Application/Runs/A.swift:1: an existential"])
  }
}
