// SPDX-License-Identifier: Apache-2.0

import Testing

/// What the house as it stands must keep: the floors and the five rules.
struct StandingHouseTests {
  private let house: House

  init() throws { house = try House.standing.get() }

  @Test func theHouseIsRead() throws {
    #expect(house.target("Scalars")?.floor == .mathematics)
    #expect(house.files.count > 500)
  }

  @Test func everyTargetStandsOnAFloor() {
    #expect(house.misplacedTargets == [])
  }

  @Test func dependenciesPointDown() {
    #expect(house.risingDependencies == [])
    #expect(house.risingImports == [])
  }

  @Test func nobodyDependsOnHimself() {
    #expect(house.circles == [])
  }

  @Test func whatIsImportedIsDeclared() {
    #expect(house.undeclaredImports == [])
  }

  @Test func whatIsDeclaredIsImported() {
    #expect(house.unusedDependencies == [])
  }

  @Test func otherPackagesHaveTheirPlace() {
    #expect(house.straysOfProducts == [])
  }

  /// From `Encodings` up to `Application` the floors run in the browser too.
  @Test func theSystemEntersFromAbove() {
    #expect(house.systemImports(allowed: House.Exception.all) == [])
    #expect(house.emptyExceptions(House.Exception.all) == [])
    #expect(house.systemDependencies == [])
  }

  @Test func whatTheBrowserRunsIsEmbeddedSwift() {
    #expect(house.embeddedBreaches == [])
  }

  @Test func optionsAndStatusAreTheCommands() {
    #expect(house.optionTexts == [])
    #expect(house.exitStatuses == [])
  }

  @Test func noFormatNamesASolver() {
    #expect(house.solversInFormats == [])
  }

  @Test func equationsAreSpecialisedEverywhere() {
    #expect(house.packageImportsOfEquations == [])
  }

  @Test func noTwoTypesHaveOneName() {
    #expect(house.typesOfOneName == [])
  }

  @Test func filesAreShort() {
    #expect(house.longFiles(limit: 400) == [])
  }

  /// The command line holds options, words and exit status.
  @Test func theCommandIsSmall() throws {
    let command = try #require(house.target("KairosCommand"))
    let lines = house.files(of: command).map(\.lineCount).reduce(0, +)
    #expect(lines > 0 && lines < 3000)
  }
}
