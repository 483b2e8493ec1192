// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0

import Foundation
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

/// Nobody waits for words, pages and options: what computes stands below them, and the compiler
/// takes a fifth of the time (Documentation/Decisions/0071).
let unhurried: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// SwiftPM refuses packages with unsafe flags as dependencies. It checks these out into
/// SCRATCH/checkouts, beside the SCRATCH/repositories that it clones them from; those of a registry
/// come with their metadata (Documentation/Decisions/0023).
let isRoot = {
  let exists = FileManager.default.fileExists(atPath:)
  let (here, above) = (Context.packageDirectory, Context.packageDirectory + "/..")
  let isCheckout = here.split(separator: "/").dropLast().last == "checkouts"
  return !(isCheckout && exists(above + "/../repositories"))
    && !exists(here + "/.registry-metadata")
}()

let strict = language + (isRoot ? optimization + processor : [])
let plain = language + (isRoot ? processor + unhurried : [])

/// A target of Kairos on one of the seven floors (Documentation/Decisions/0023).
func target(
  _ name: String, on floor: String, uses dependencies: [Target.Dependency] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)",
    swiftSettings: settings)
}

/// - Parameter words: files that are compiled into it, as bytes.
func program(
  _ name: String, uses dependencies: [Target.Dependency], words: [String] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Sources/Faces/\(name)",
    resources: words.map { .embedInCode($0) }, swiftSettings: settings,
    linkerSettings: isRoot ? [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))] : [])
}

/// Tests stand in Tests/ as what they test stands in Sources/; those of the whole house above them.
/// Those of the upper floors compare words and records, which no optimiser makes faster.
func tests(
  _ name: String, on floor: String? = nil, uses dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies,
    path: floor.map { "Tests/\($0)/\(name)" } ?? "Tests/\(name)", exclude: exclude,
    swiftSettings: ["Application", "Formats", "Faces"].contains(floor) ? plain : strict)
}

func testSupport(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: strict)
}

let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// `make documentation` alone asks for it: who builds Kairos does not fetch it.
let documentation: [Package.Dependency] =
  Context.environment["KAIROS_DOCUMENTATION"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "Kairos",
  products: [
    .executable(name: "kairos", targets: ["KairosCommand"]),
    .library(name: "Kairos", targets: ["Kairos"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ] + documentation,
  targets: [
    // MARK: Plumbing: text, files and threads, which know nothing of medicine
    target("Encodings", on: "Plumbing"),
    target("Files", on: "Plumbing"),
    // Compiled for any processor, to say what this one lacks.
    .target(
      name: "Processor", path: "Sources/Plumbing/Processor",
      swiftSettings: language + (isRoot ? [fusedMultiplyAdd] : [])),

    target("Parallel", on: "Plumbing"),

    // MARK: Mathematics: the numbers that equations are written in, units, systems and solvers
    target("Scalars", on: "Mathematics", uses: [realModule]),
    target("Quantities", on: "Mathematics", uses: ["Scalars", "Encodings"]),
    target("Statistics", on: "Mathematics", uses: ["Encodings", "Scalars"]),
    target("Dynamics", on: "Mathematics", uses: ["Scalars"]),

    // MARK: Biology: chapter by chapter, and one system of it all
    target("Literature", on: "Biology", uses: ["Quantities"]),
    target(
      "Pharmacokinetics", on: "Biology",
      uses: ["Dynamics", "Quantities", "Scalars", "Encodings", "Literature"]),
    target(
      "Neuroplasticity", on: "Biology", uses: ["Dynamics", "Quantities", "Scalars", "Literature"]),
    target(
      "Tolerability", on: "Biology", uses: ["Dynamics", "Quantities", "Scalars", "Literature"]),
    target("Instruments", on: "Biology", uses: ["Scalars"]),
    target(
      "KetamineModel", on: "Biology",
      uses: [
        "Pharmacokinetics", "Neuroplasticity", "Tolerability", "Instruments", "Dynamics",
        "Quantities", "Scalars", "Encodings", "Literature",
      ]),
    target("ReactionNetworks", on: "Biology", uses: ["Dynamics", "Scalars"]),
    target("Noncompartmental", on: "Biology", uses: ["Quantities", "Scalars", "Encodings"]),
    target(
      "TextbookModels", on: "Biology", uses: ["Dynamics", "Quantities", "Scalars", "Encodings"]),

    // MARK: Medicine: who is treated, and how; what is learned from data
    target(
      "Therapy", on: "Medicine", uses: ["Pharmacokinetics", "Quantities", "Scalars", "Encodings"]),
    target(
      "Cohorts", on: "Medicine",
      uses: [
        "KetamineModel",
        "Instruments",
        "Neuroplasticity",
        "Pharmacokinetics",
        "Dynamics",
        "Quantities",
        "Statistics",
        "Therapy",
        "Scalars",
        "Encodings", "Literature",
      ]),
    target(
      "Trials", on: "Medicine",
      uses: [
        "Cohorts", "Therapy", "Instruments", "KetamineModel", "Pharmacokinetics", "Dynamics",
        "Quantities", "Statistics", "Scalars", "Encodings", "Literature",
      ]),
    target(
      "Inference", on: "Medicine",
      uses: [
        "Cohorts",
        "Instruments",
        "KetamineModel",
        "Neuroplasticity",
        "Noncompartmental",
        "Pharmacokinetics",
        "Tolerability",
        "Dynamics",
        "Quantities",
        "Statistics",
        "Scalars", "Literature",
      ]),

    // MARK: Application: a request is checked, planned, followed, recorded
    target(
      "Runs", on: "Application",
      uses: [
        "Therapy", "Cohorts", "Trials", "KetamineModel", "Neuroplasticity", "Noncompartmental",
        "Pharmacokinetics", "ReactionNetworks", "TextbookModels", "Dynamics", "Statistics",
        "Encodings", "Quantities", "Scalars", "Instruments", "Literature",
      ], settings: plain),

    target(
      "Kairos", on: "Application",
      uses: [
        "Runs", "Therapy", "Cohorts", "KetamineModel", "Instruments", "Pharmacokinetics",
        "Dynamics", "Statistics", "Quantities", "Scalars", "Encodings", "Parallel",
      ]),

    // MARK: Formats: files and pages
    target(
      "StudyFormat", on: "Formats",
      uses: [
        "Runs", "Trials", "Therapy", "Cohorts", "KetamineModel", "Pharmacokinetics", "Quantities",
        "Scalars", yams, "Encodings", "Files",
      ], settings: plain),
    target(
      "NONMEMFormat", on: "Formats", uses: ["Runs", "TextbookModels", "Quantities", "Encodings"]),
    target(
      "SBMLFormat", on: "Formats", uses: ["ReactionNetworks", "Quantities", "Scalars", "Encodings"]),
    target("Charts", on: "Formats", uses: ["Encodings", "Scalars"]),
    target(
      "Listings", on: "Formats",
      uses: ["Cohorts", "Instruments", "KetamineModel", "Quantities", "Encodings", "Literature"]),
    target(
      "ModelFormat", on: "Formats",
      uses: [
        "Listings", "Cohorts", "SBMLFormat", "KetamineModel", "Pharmacokinetics", "Neuroplasticity",
        "Dynamics",
        "Quantities", "Scalars", "Encodings", "Literature",
      ], settings: plain),
    // The system's own; Debian has it in libsqlite3-dev.
    .systemLibrary(
      name: "CSQLite", path: "Sources/Formats/CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    target(
      "TableFormat", on: "Formats",
      uses: ["CSQLite", "Reports", "Runs", "Cohorts", "KetamineModel", "Encodings", "Files"]),
    target(
      "Reports", on: "Formats",
      uses: [
        "Charts", "Listings", "Runs", "Noncompartmental", "Quantities", "Scalars", "Encodings",
        "Literature", "Cohorts",
        "Instruments", "KetamineModel", "Pharmacokinetics",
      ], settings: plain),

    // MARK: Faces: programs
    program(
      "KairosCommand",
      uses: [
        "Runs",
        "StudyFormat",
        "Reports", "Charts", "Listings",
        "Therapy",
        "Cohorts",
        "KetamineModel",
        "Pharmacokinetics",
        "Quantities",
        "ModelFormat",
        "NONMEMFormat",
        "SBMLFormat",
        "TableFormat",
        "ReactionNetworks",
        "TextbookModels",
        "Encodings",
        "Files",
        "Parallel",
        "Processor",
        argumentParser,
      ],
      words: [
        "kairos", "simulate", "merge", "nca", "model", "export", "sbml", "sbml-run", "sbml-cohort",
        "cite", "protocol", "patient", "units", "data", "trial", "trial-commands", "trial-run",
        "trial-analyse", "trial-merge", "trial-slurm", "slurm-script",
      ].map { "Help/\($0).txt" }, settings: plain),
    program("calibrate", uses: ["Inference", "Cohorts", "KetamineModel", "Quantities", "Scalars"]),
    program("generate-jacobian", uses: ["KetamineModel", "Scalars"]),

    // MARK: Benchmarks: beside the house and in no product
    .target(
      name: "Cascade", dependencies: ["Dynamics", "Scalars"], path: "Benchmarks/Cascade",
      swiftSettings: strict),
    .executableTarget(
      name: "measure",
      dependencies: [
        "Cascade", "Cohorts", "Dynamics", "KetamineModel", "Pharmacokinetics", "Quantities",
        "ReactionNetworks", "SBMLFormat", "Scalars", "Statistics", "Therapy",
      ],
      path: "Benchmarks/measure", swiftSettings: strict),

    // MARK: Tests
    testSupport("TestSupport", uses: ["Scalars"]),
    testSupport("CommandSupport"),
    testSupport("NetworkSupport", uses: ["SBMLFormat", "ReactionNetworks", "Dynamics"]),
    tests("ArchitectureTests"),
    tests("ParallelTests", on: "Plumbing", uses: ["Parallel"]),
    tests("ProcessorTests", on: "Plumbing", uses: ["Processor"]),
    tests("EncodingsTests", on: "Plumbing", uses: ["Encodings", "TestSupport"]),
    tests("FilesTests", on: "Plumbing", uses: ["Files"]),
    tests("ScalarsTests", on: "Mathematics", uses: ["Scalars", "TestSupport"]),
    tests("QuantitiesTests", on: "Mathematics", uses: ["Quantities", "Scalars", "Encodings"]),
    tests("StatisticsTests", on: "Mathematics", uses: ["Statistics", "Encodings", "TestSupport"]),
    tests("DynamicsTests", on: "Mathematics", uses: ["Dynamics", "Scalars", "TestSupport"]),
    tests("LiteratureTests", on: "Biology", uses: ["Literature", "Quantities"]),
    tests(
      "PharmacokineticsTests", on: "Biology",
      uses: ["Pharmacokinetics", "Dynamics", "Quantities", "Scalars", "TestSupport"]),
    tests(
      "NeuroplasticityTests", on: "Biology",
      uses: ["Neuroplasticity", "Dynamics", "Quantities", "Scalars"]),
    tests(
      "TolerabilityTests", on: "Biology",
      uses: ["Tolerability", "Dynamics", "Quantities", "Scalars"]),
    tests("InstrumentsTests", on: "Biology", uses: ["Instruments", "Scalars"]),
    tests(
      "KetamineModelTests", on: "Biology",
      uses: [
        "KetamineModel", "Pharmacokinetics", "Neuroplasticity", "Dynamics", "Quantities", "Scalars",
        "Encodings", "Literature",
      ]),
    tests(
      "ReactionNetworksTests", on: "Biology",
      uses: ["NetworkSupport", "SBMLFormat", "ReactionNetworks", "Dynamics", "Scalars"]),
    tests(
      "NoncompartmentalTests", on: "Biology", uses: ["Noncompartmental", "Scalars", "TestSupport"]),
    tests(
      "TextbookModelsTests", on: "Biology",
      uses: ["NONMEMFormat", "TextbookModels", "Dynamics", "Scalars"]),
    tests(
      "TherapyTests", on: "Medicine",
      uses: ["Therapy", "Pharmacokinetics", "Quantities", "Scalars"]),
    tests(
      "CohortsTests", on: "Medicine",
      uses: [
        "Cohorts", "Instruments", "KetamineModel", "Pharmacokinetics", "Dynamics", "Quantities",
        "Statistics", "Therapy", "Scalars", "Encodings", "Literature", "Parallel", "TestSupport",
      ]),
    tests(
      "TrialsTests", on: "Medicine",
      uses: [
        "Trials", "Cohorts", "Instruments", "KetamineModel", "Pharmacokinetics", "Quantities",
        "Statistics", "Therapy", "Parallel", "TestSupport",
      ]),
    tests(
      "InferenceTests", on: "Medicine",
      uses: ["Inference", "Cohorts", "KetamineModel", "Quantities", "Scalars", "TestSupport"]),
    tests("KairosTests", on: "Application", uses: ["Kairos", "Runs"]),
    tests(
      "RunsTests", on: "Application",
      uses: [
        "Runs", "Therapy", "Cohorts", "KetamineModel", "Noncompartmental", "ReactionNetworks",
        "TextbookModels", "Instruments", "Pharmacokinetics", "Quantities", "Dynamics", "Encodings",
      ]),
    tests(
      "StudyFormatTests", on: "Formats",
      uses: [
        "StudyFormat", "Trials", "Therapy", "Cohorts", "Pharmacokinetics", "Quantities",
      ]),
    tests(
      "TableFormatTests", on: "Formats",
      uses: ["CommandSupport", "KairosCommand", "TableFormat", "TestSupport"]),
    tests(
      "NONMEMFormatTests", on: "Formats",
      uses: ["NONMEMFormat", "Runs", "TextbookModels", "Dynamics"]),
    tests(
      "SBMLFormatTests", on: "Formats",
      uses: ["NetworkSupport", "SBMLFormat", "ReactionNetworks", "Quantities", "Scalars"]),
    tests(
      "ModelFormatTests", on: "Formats",
      uses: [
        "CommandSupport", "ModelFormat", "SBMLFormat", "ReactionNetworks", "KetamineModel",
        "Pharmacokinetics", "Dynamics", "Quantities", "Scalars", "TestSupport",
      ]),
    tests(
      "ReportsTests", on: "Formats",
      uses: ["Reports", "Charts", "Listings", "Runs", "Quantities", "Encodings"],
      exclude: ["Golden"]),
    tests(
      "KairosCommandTests", on: "Faces",
      uses: [
        "CommandSupport", "KairosCommand", "ModelFormat", "KetamineModel", "Pharmacokinetics",
        "TestSupport",
      ]),
    tests(
      "PublishedResultsTests",
      uses: [
        "Inference", "KetamineModel", "Neuroplasticity", "Pharmacokinetics", "Tolerability",
        "Dynamics", "Scalars",
      ]
    ),
    tests(
      "ConformanceTests", uses: ["SBMLFormat", "ReactionNetworks", "Dynamics", "TestSupport"]),
    tests("ExampleTests", uses: ["CommandSupport", "KairosCommand"]),
  ]
)

// A fuzzer brings its own main function, so that only Scripts/fuzz.sh builds one.
if Context.environment["KAIROS_FUZZING"] != nil {
  for (reader, targets) in [
    ("csv", ["NONMEMFormat", "TextbookModels"]), ("sbml", ["SBMLFormat", "ReactionNetworks"]),
  ] {
    package.targets.append(
      .executableTarget(
        name: "fuzz-" + reader, dependencies: targets.map { .init(stringLiteral: $0) },
        path: "Fuzzing/" + reader, exclude: ["corpus", "words.txt"],
        swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
  }
}
