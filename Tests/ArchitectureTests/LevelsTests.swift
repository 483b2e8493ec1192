// SPDX-License-Identifier: Apache-2.0

import Testing

/// The arrows between the targets point down.
struct LevelsTests {
  @Test func everyTargetStandsOnALevel() throws {
    let check = ArchitectureCheck(targets: try PackageManifest.current().targets)
    #expect(check.targets.contains { $0.name == "Scalars" })
    #expect(check.unknownTargets == [])
  }

  @Test func dependenciesPointDown() throws {
    let check = ArchitectureCheck(targets: try PackageManifest.current().targets)
    #expect(check.risingDependencies == [])
  }

  @Test func importsPointDown() throws {
    let check = ArchitectureCheck(targets: try PackageManifest.current().targets)
    for target in check.targets where !target.isForTests {
      for path in Repository.files(under: target.folder, endingIn: ".swift") {
        let imports = SwiftSource(try Repository.text(of: path)).imports
        #expect(check.risingImports(imports, of: target) == [], "\(path)")
      }
    }
  }

  /// Levels 1 to 5 also run in the browser, where there is no Foundation and no operating system.
  @Test func lowLevelsImportNoSystem() throws {
    let system: Set = [
      "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch", "Glibc", "Musl",
      "Darwin", "WASILibc", "Synchronization",
    ]
    for folder in Levels.names.prefix(Levels.embedded).joined() {
      for path in Repository.files(under: "Sources/" + folder, endingIn: ".swift") {
        let imports = SwiftSource(try Repository.text(of: path)).imports
        #expect(system.isDisjoint(with: imports), "\(path)")
      }
    }
  }
}

/// The laws themselves, on made-up packages that break them.
struct ArchitectureCheckTests {
  private typealias Target = PackageManifest.Target

  private func library(_ name: String, _ dependencies: PackageManifest.Dependency...) -> Target {
    Target(name: name, type: "regular", path: nil, dependencies: dependencies)
  }

  private func check(_ targets: Target...) -> ArchitectureCheck {
    ArchitectureCheck(targets: targets)
  }

  @Test func downwardIsAllowed() {
    let program = Target(
      name: "calibrate", type: "executable", path: nil, dependencies: [.target("Reports")])
    let check = check(program, library("Reports", .target("Scalars")), library("Scalars"))
    #expect(check.unknownTargets == [])
    #expect(check.risingDependencies == [])
  }

  @Test func upwardAndSidewaysAreNot() {
    let check = check(
      library("Scalars", .target("Dynamics")), library("Dynamics"),
      library("Cohorts", .target("Therapy")), library("Therapy"))
    #expect(
      check.risingDependencies == [
        "Scalars (level 1) depends on Dynamics (level 3)",
        "Cohorts (level 6) depends on Therapy (level 6)",
      ])
  }

  @Test func strangersAreNamed() {
    let check = check(library("Scalars"), library("Utilities"))
    #expect(check.unknownTargets.count == 1)
    #expect(check.unknownTargets[0].hasPrefix("Utilities is on no level"))
  }

  @Test func testsAreAboveEverything() {
    let support = Target(
      name: "TestSupport", type: "regular", path: "Tests/TestSupport",
      dependencies: [.target("Scalars")])
    let tests = Target(
      name: "ScalarsTests", type: "test", path: nil, dependencies: [.target("TestSupport")])
    let check = check(
      library("Scalars"), support, tests, library("Reports", .target("TestSupport")))
    #expect(
      check.risingDependencies == ["Reports (level 8) depends on TestSupport (level 10)"])
  }

  @Test func productsOfOtherPackages() {
    let check = check(
      library("Dynamics", .product("RealModule")), library("Scalars", .product("RealModule")),
      library("Cohorts", .product("Yams")), library("StudyFormat", .product("Yams")))
    #expect(
      check.risingDependencies == [
        "Dynamics must not use RealModule", "Cohorts must not use Yams",
      ])
  }

  @Test func importsAreChecked() {
    let dynamics = library("Dynamics", .target("Scalars"), .target("Cohorts"))
    let check = check(dynamics, library("Scalars"), library("Quantities"), library("Cohorts"))
    #expect(check.risingImports(["Scalars", "Testing"], of: dynamics) == [])
    #expect(
      check.risingImports(["Quantities", "Cohorts"], of: dynamics) == [
        "Dynamics imports Quantities without declaring it",
        "Dynamics (level 3) imports Cohorts (level 6)",
      ])
  }
}
