// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// The same strictness everywhere: explicit `any`, explicit access on imports, no leaking members.
let language: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Equations are generic and spread over modules. Without this they are not specialised across
/// module borders and run ten times slower (Documentation/Decisions/0002).
let optimization: [SwiftSetting] = [
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
]

let fusedMultiplyAdd: SwiftSetting = .define("FUSED_MULTIPLY_ADD", .when(platforms: [.linux]))

/// Vectors of four numbers and fused multiply-add on x86-64 (Documentation/Decisions/0014). Where
/// something else is compiled for, as the browser, the flag is passed over and says nothing.
let processor: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xarch_x86_64", "-march=x86-64-v3", "-Qunused-arguments"]
      .flatMap { ["-Xcc", $0] }, .when(platforms: [.linux])),
  fusedMultiplyAdd,
]

/// SwiftPM refuses packages with unsafe flags as dependencies: they are set only where Kairos is not
/// checked out as one.
let isRoot = !Context.packageDirectory.contains("/checkouts/")

let strict = language + (isRoot ? optimization + processor : [])

/// A library target of Kairos. The order of the calls below is the order of the levels.
func library(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tool(_ name: String, on dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Kairos",
  products: [
    .executable(name: "kairos", targets: ["kairos"]),
    // What Benchmarks/ measures; it has no promise of stability yet.
    .library(
      name: "KairosModel",
      targets: ["Scalars", "Quantities", "Dynamics", "Pharmacokinetics", "KetamineModel"]),
    .library(name: "KairosSBML", targets: ["SBMLFormat"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: Level 1: the numbers that equations are written in
    library("Scalars", on: [realModule]),

    // MARK: Level 2: units at the border
    library("Quantities", on: ["Scalars"]),

    // MARK: Level 3: systems, solvers, events, dense output
    library("Dynamics", on: ["Scalars"]),

    // MARK: Level 4: the biology, chapter by chapter
    library("Pharmacokinetics", on: ["Dynamics", "Quantities", "Scalars"]),
    library("Neuroplasticity", on: ["Dynamics", "Quantities", "Scalars"]),
    library("Tolerability", on: ["Dynamics", "Quantities", "Scalars"]),
    library("Instruments", on: ["Scalars"]),

    // MARK: Level 5: one system of it all
    library(
      "KetamineModel",
      on: [
        "Pharmacokinetics", "Neuroplasticity", "Tolerability", "Instruments", "Dynamics",
        "Quantities", "Scalars",
      ]),

    library("TextbookModels", on: ["Dynamics", "Quantities", "Scalars"]),

    // MARK: Level 6: who is treated, and how
    library(
      "Cohorts",
      on: ["KetamineModel", "Instruments", "Pharmacokinetics", "Dynamics", "Quantities", "Scalars"]),
    library("Therapy", on: ["Pharmacokinetics", "Quantities", "Scalars"]),

    // MARK: Level 7: what is learned from data
    library(
      "Calibration",
      on: [
        "Cohorts", "Instruments", "KetamineModel", "Pharmacokinetics", "Dynamics", "Quantities",
        "Scalars",
      ]),

    // MARK: Level 8: formats and reports
    library(
      "StudyFormat",
      on: [
        "Therapy", "Cohorts", "KetamineModel", "Pharmacokinetics", "Quantities", "Scalars", yams,
      ]),
    library("NONMEMFormat", on: ["TextbookModels", "Dynamics", "Quantities", "Scalars"]),
    library("Reports", on: ["Quantities", "Scalars"]),
    library("SBMLFormat", on: ["Dynamics", "Quantities", "Scalars"]),

    // Compiled for any processor, to say what this one lacks.
    .target(
      name: "Processor",
      swiftSettings: language
        + (isRoot ? [fusedMultiplyAdd] : [])),

    // MARK: Level 9: programs
    tool(
      "kairos",
      on: [
        "StudyFormat", "Reports", "Therapy", "Cohorts", "KetamineModel", "Pharmacokinetics",
        "Neuroplasticity", "Tolerability", "Instruments", "Dynamics", "Quantities", "Scalars",
        "NONMEMFormat", "SBMLFormat", "TextbookModels", "Processor", argumentParser, crypto,
      ]),
    tool("calibrate", on: ["Calibration", "KetamineModel", "Quantities", "Scalars"]),
    tool("generate-jacobian", on: ["KetamineModel", "Dynamics", "Scalars"]),

    // MARK: Tests
    .target(
      name: "TestSupport", dependencies: ["Scalars"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("ScalarsTests", on: ["Scalars", "TestSupport"]),
    tests("QuantitiesTests", on: ["Quantities", "Scalars"]),
    tests("DynamicsTests", on: ["Dynamics", "Scalars"]),
    tests("InstrumentsTests", on: ["Instruments", "Scalars"]),
    tests("TherapyTests", on: ["Therapy", "Pharmacokinetics", "Quantities", "Scalars"]),
    tests(
      "CohortsTests",
      on: [
        "Cohorts", "Instruments", "KetamineModel", "Pharmacokinetics", "Dynamics", "Quantities",
        "Scalars",
      ]),
    tests(
      "StudyFormatTests",
      on: ["StudyFormat", "Therapy", "Cohorts", "Pharmacokinetics", "Quantities", "Scalars"]),
    tests(
      "PharmacokineticsTests",
      on: ["Pharmacokinetics", "Dynamics", "Quantities", "Scalars", "TestSupport"]),
    tests("NeuroplasticityTests", on: ["Neuroplasticity", "Dynamics", "Quantities", "Scalars"]),
    tests("TolerabilityTests", on: ["Tolerability", "Dynamics", "Quantities", "Scalars"]),
    tests(
      "KetamineModelTests",
      on: [
        "KetamineModel", "Pharmacokinetics", "Neuroplasticity", "Tolerability", "Instruments",
        "Dynamics", "Quantities", "Scalars",
      ]),
    tests("TextbookModelsTests", on: ["TextbookModels", "Dynamics", "Quantities", "Scalars"]),
    tests(
      "NONMEMFormatTests", on: ["NONMEMFormat", "TextbookModels", "Dynamics", "Scalars"]),
    tests(
      "CalibrationTests",
      on: ["Calibration", "Cohorts", "KetamineModel", "Dynamics", "Quantities", "Scalars"]),
    tests(
      "PublishedResultsTests",
      on: ["Calibration", "KetamineModel", "Pharmacokinetics", "Dynamics", "Quantities", "Scalars"]),
    .target(name: "CommandSupport", path: "Tests/CommandSupport", swiftSettings: strict),
    tests(
      "KairosTests",
      on: [
        "CommandSupport", "kairos", "SBMLFormat", "KetamineModel", "Pharmacokinetics", "Dynamics",
        "Scalars", "TestSupport",
      ]),
    tests("ExampleTests", on: ["CommandSupport", "kairos"]),
    tests("ProcessorTests", on: ["Processor"]),
    tests("SBMLFormatTests", on: ["SBMLFormat", "Dynamics", "Quantities", "Scalars"]),
    tests("ConformanceTests", on: ["SBMLFormat", "Dynamics"]),
    tests("ArchitectureTests"),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Quantities"], exclude: ["Golden"],
      swiftSettings: strict),
  ]
)

// A fuzzer brings its own main function, so that only Scripts/fuzz.sh builds one.
if Context.environment["KAIROS_FUZZING"] != nil {
  for (reader, format) in [("csv", "NONMEMFormat"), ("sbml", "SBMLFormat")] {
    package.targets.append(
      .executableTarget(
        name: "fuzz-" + reader, dependencies: [.init(stringLiteral: format)],
        path: "Fuzzing/" + reader, exclude: ["corpus", "words.txt"],
        swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
  }
}
