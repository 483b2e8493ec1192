// SPDX-License-Identifier: Apache-2.0

import Testing

/// The laws of floors and of dependencies, on made-up packages that break them.
struct HouseFloorsTests {
  private typealias Target = PackageManifest.Target

  private func target(
    _ folder: String, type: String = "regular", _ dependencies: PackageManifest.Dependency...
  ) -> Target {
    let name = String(folder.split(separator: "/").last ?? "")
    return Target(name: name, type: type, path: folder, dependencies: dependencies)
  }

  @Test func downwardAndAlongAFloorIsAllowed() {
    let house = House(targets: [
      target("Sources/Faces/calibrate", type: "executable", .target("Inference")),
      target("Sources/Medicine/Inference", .target("Cohorts"), .target("Scalars")),
      target("Sources/Medicine/Cohorts"), target("Sources/Mathematics/Scalars"),
      target("Tests/Medicine/CohortsTests", type: "test", .target("calibrate")),
    ])
    #expect(house.misplacedTargets + house.risingDependencies + house.circles == [])
  }

  @Test func upwardIsNot() {
    let house = House(targets: [
      target("Sources/Mathematics/Scalars", .target("Cohorts")),
      target("Sources/Medicine/Cohorts", .target("TestSupport")), target("Tests/TestSupport"),
    ])
    #expect(
      house.risingDependencies == [
        "Scalars (Mathematics) depends on Cohorts (Medicine)",
        "Cohorts depends on TestSupport, which is on no floor",
      ])
  }

  @Test func importsUpwardAreNot() {
    let house = House(
      targets: [
        target("Sources/Mathematics/Scalars", .target("Cohorts")),
        target("Sources/Medicine/Cohorts"),
      ], files: [("Sources/Mathematics/Scalars/A.swift", "import Cohorts\nimport Testing\n")])
    #expect(house.risingImports == ["Scalars (Mathematics) imports Cohorts (Medicine)"])
    #expect(house.undeclaredImports == [])
  }

  @Test func strangersAreNamed() {
    let house = House(targets: [
      target("Sources/Utilities"), target("Sources/Attic/Things"),
      target("Sources/Biology/Instruments"), target("Tests/InstrumentsTests", type: "test"),
      target("Tests/ArchitectureTests", type: "test"),
    ])
    #expect(
      house.misplacedTargets == [
        "Utilities is in Sources/Utilities, which is no target's folder on any floor",
        "Things is in Sources/Attic/Things, which is no target's folder on any floor",
        "InstrumentsTests is in Tests/InstrumentsTests, not in Tests/Biology/InstrumentsTests",
      ])
  }

  @Test func circlesByManifestAndByImports() {
    let targets = [
      target("Sources/Biology/A", .target("B")), target("Sources/Biology/B", .target("C")),
      target("Sources/Biology/C"), target("Sources/Biology/D", .target("A")),
    ]
    #expect(House(targets: targets).circles == [])
    let closed = House(
      targets: targets, files: [("Sources/Biology/C/File.swift", "public import A")])
    #expect(closed.circles == ["A, B, C, A"])
    #expect(closed.undeclaredImports == ["C imports A without declaring it"])
  }

  @Test func whatIsDeclaredMustBeImported() {
    let house = House(
      targets: [
        target("Sources/Mathematics/Scalars", .product("RealModule")),
        target("Sources/Mathematics/Quantities", .target("Scalars")),
        target("Sources/Faces/KairosCommand", type: "executable"),
        target(
          "Tests/Mathematics/QuantitiesTests", type: "test", .target("KairosCommand"),
          .target("Quantities"), .target("Scalars")),
      ],
      files: [
        ("Sources/Mathematics/Scalars/A.swift", "public import RealModule"),
        ("Sources/Mathematics/Quantities/B.swift", "// import Scalars"),
        ("Tests/Mathematics/QuantitiesTests/C.swift", "@testable import Quantities"),
      ])
    #expect(
      house.unusedDependencies == [
        "Quantities declares Scalars and never imports it",
        "QuantitiesTests declares Scalars and never imports it",
      ])
  }

  @Test func productsOfOtherPackages() {
    let house = House(targets: [
      target("Sources/Mathematics/Dynamics", .product("RealModule")),
      target("Sources/Mathematics/Scalars", .product("RealModule")),
      target("Sources/Medicine/Cohorts", .product("Yams")),
      target("Sources/Formats/StudyFormat", .product("Yams"), .product("Numerics")),
      target("Benchmarks/Peers", .product("Numerics")),
    ])
    #expect(
      house.straysOfProducts == [
        "Dynamics must not use RealModule", "Cohorts must not use Yams",
        "StudyFormat must not use Numerics",
      ])
  }
}
