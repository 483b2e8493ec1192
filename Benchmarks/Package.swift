// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// Benchmarks are a package of their own: whoever builds Kairos builds none of this. It depends on
// Kairos by path, which is the one way in which a package may depend on another that sets compiler
// flags (Documentation/Decisions/0015). The same flags are set here, or nothing measured would be
// what users run.
#if arch(x86_64)
  let processor: [SwiftSetting] = [
    .unsafeFlags(["-Xcc", "-march=x86-64-v3"], .when(platforms: [.linux]))
  ]
#else
  let processor: [SwiftSetting] = []
#endif

let settings: [SwiftSetting] =
  processor + [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ]

let kairos: Target.Dependency = .product(name: "KairosModel", package: "Kairos")
let sbml: Target.Dependency = .product(name: "KairosSBML", package: "Kairos")

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Kairos", path: "..")],
  targets: [
    // The benchmark model: equations and numbers, nothing that solves them.
    .target(name: "Cascade", dependencies: [kairos], swiftSettings: settings),
    .executableTarget(
      name: "measure", dependencies: ["Cascade", kairos, sbml], swiftSettings: settings),
  ]
)
