// SPDX-License-Identifier: Apache-2.0

import Testing

/// The rules of what may stand where, on made-up files that break them.
struct HouseRulesTests {
  private typealias Target = PackageManifest.Target

  private func house(_ files: (String, String)...) -> House {
    let folders = Set(files.map { $0.0.split(separator: "/").prefix(3).joined(separator: "/") })
    let targets = folders.sorted().map { folder in
      Target(
        name: String(folder.split(separator: "/").last ?? ""), type: "regular", path: folder,
        dependencies: [])
    }
    return House(targets: targets, files: files)
  }

  @Test func optionsBelongToTheCommand() {
    let breach = #"throw Refusal("\(name): give --set \(name)") // --nothing"#
    let house = house(
      ("Sources/Faces/KairosCommand/A.swift", breach), ("Sources/Application/Runs/B.swift", breach),
      ("Sources/Formats/Reports/C.swift", #"let s = "<!--x--> a -- b""#),
      ("Sources/Formats/Reports/ChartStylesheet.swift", #"let s = "--ink: #333; var(--ink)""#))
    #expect(house.optionTexts == ["Sources/Application/Runs/B.swift:1: \"￼: give --set ￼\""])
  }

  @Test(arguments: [
    "--weight", "--weight: found", "use --until 7d", "--\u{FFFC}: found", "(give --x)", "a--b",
  ])
  func textsThatNameAnOption(_ text: String) {
    #expect(House.namesAnOption(text))
  }

  @Test(arguments: ["a -- b", "----", "<!--x", "--", "--1"])
  func textsThatNameNone(_ text: String) {
    #expect(!House.namesAnOption(text))
  }

  @Test func exitStatusBelongsToTheCommand() {
    let breach = "struct A { var exitStatus: Int32 }\nexit(65) // ExitStatus"
    let house = house(
      ("Sources/Faces/KairosCommand/A.swift", breach),
      ("Sources/Formats/StudyFormat/B.swift", breach),
      ("Sources/Biology/Instruments/C.swift", #"let exits = "exit""#))
    #expect(
      house.exitStatuses == [
        "Sources/Formats/StudyFormat/B.swift: exitStatus",
        "Sources/Formats/StudyFormat/B.swift: exit",
      ])
  }

  @Test func equationsImportNothingForThePackage() {
    let breach = "public import Dynamics\npackage import Scalars // package import Dynamics"
    let house = house(
      ("Sources/Biology/Tolerability/A.swift", breach),
      ("Sources/Medicine/Cohorts/B.swift", breach))
    #expect(house.packageImportsOfEquations == ["Sources/Biology/Tolerability/A.swift: Scalars"])
  }

  @Test func formatsNameNoSolver() {
    let breach = #"let x = "\(ExplicitStepper.name)"; Solver(); /* LaneIntegration */"#
    let house = house(
      ("Sources/Formats/SBMLFormat/A.swift", breach), ("Sources/Formats/Reports/B.swift", breach),
      ("Sources/Biology/ReactionNetworks/C.swift", breach))
    #expect(
      house.solversInFormats == [
        "Sources/Formats/SBMLFormat/A.swift: ExplicitStepper",
        "Sources/Formats/SBMLFormat/A.swift: Solver",
      ])
  }

  @Test func theSystemStaysBelowTheFormats() {
    let breach = "@preconcurrency import Foundation\nimport Synchronization\n"
    let house = house(
      ("Sources/Medicine/Cohorts/A.swift", breach), ("Sources/Plumbing/Parallel/B.swift", breach),
      ("Sources/Formats/StudyFormat/C.swift", breach), ("Tests/CohortsTests/X/D.swift", breach))
    let yams = House.Exception(
      path: "Sources/Formats/StudyFormat/C.swift", modules: ["Foundation"], reason: "Yams")
    #expect(
      house.systemImports(allowed: [yams]) == [
        "Sources/Medicine/Cohorts/A.swift imports Foundation",
        "Sources/Medicine/Cohorts/A.swift imports Synchronization",
        "Sources/Formats/StudyFormat/C.swift imports Synchronization",
      ])
  }

  @Test func exceptionsMustBeNeeded() {
    let house = house(("Sources/Formats/StudyFormat/C.swift", "import Yams"))
    let paths = ["Sources/Formats/StudyFormat/C.swift", "Sources/Medicine/Cohorts/A.swift"]
    let exceptions = paths.map { House.Exception(path: $0, modules: ["Foundation"], reason: "") }
    #expect(
      house.emptyExceptions(exceptions) == [
        "Sources/Formats/StudyFormat/C.swift needs no exception any more",
        "Sources/Medicine/Cohorts/A.swift: no exception is made below the formats",
      ])
  }

  @Test func threadsEnterFromAbove() {
    let threads: [PackageManifest.Dependency] = [.target("Parallel")]
    let house = House(
      targets: [
        ("Medicine/Cohorts", threads), ("Application/Kairos", threads + [.target("Files")]),
        ("Faces/KairosCommand", threads), ("Plumbing/Parallel", []),
      ].map { place, dependencies in
        Target(
          name: String(place.split(separator: "/")[1]), type: "regular", path: "Sources/" + place,
          dependencies: dependencies)
      })
    #expect(
      house.systemDependencies == [
        "Cohorts must not use Parallel: it enters from above, as an argument",
        "Kairos must not use Files: it enters from above, as an argument",
      ])
  }

  @Test func oneNameIsOneType() {
    let house = house(
      ("Sources/Biology/A/One.swift", "public struct Moment {\n  public enum Kind {}\n}"),
      (
        "Sources/Biology/B/Two.swift",
        "package final class Moment {}\npublic struct C { public enum Kind {} }"
      ),
      (
        "Sources/Biology/D/Three.swift",
        "struct Moment {}\npublic extension Moment {}\nfileprivate enum Kind {}"
      ))
    #expect(
      house.typesOfOneName == ["Moment: Sources/Biology/A/One.swift, Sources/Biology/B/Two.swift"])
  }

  @Test func longFilesAreNamed() {
    let house = house(
      ("Sources/Biology/A/One.swift", "a\nb\nc\n"), ("Sources/Biology/A/Two.swift", "a\nb\n"),
      ("Sources/Biology/A/Generated.swift", "a\nb\nc\n"))
    #expect(house.longFiles(limit: 2) == ["Sources/Biology/A/One.swift has 3 lines"])
  }
}
