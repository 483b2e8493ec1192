// SPDX-License-Identifier: Apache-2.0

/// The floors of the house: a target knows only targets on floors below its own.
enum Levels {
  /// The targets by level, from 1 up.
  static let names: [[String]] = [
    ["Scalars"],
    ["Quantities"],
    ["Dynamics"],
    ["Pharmacokinetics", "Neuroplasticity", "Tolerability", "Instruments"],
    ["KetamineModel"],
    ["Cohorts", "Therapy"],
    ["Calibration", "Inference", "Trials"],
    [
      "StudyFormat", "Records", "NONMEMFormat", "SBMLFormat", "FHIRFormat", "Reports",
      "Processor",
    ],
    ["KairosServer", "KairosPython", "KairosWeb"],
  ]

  /// The level of programs.
  static let programs = 9

  /// The level of tests, which nothing may depend on but tests.
  static let tests = 10

  /// The highest level that is also compiled for the browser.
  static let embedded = 5

  static func level(of name: String) -> Int? {
    names.firstIndex { $0.contains(name) }.map { $0 + 1 }
  }

  static func level(of target: PackageManifest.Target) -> Int? {
    if target.isForTests { return tests }
    return level(of: target.name) ?? (target.type == "executable" ? programs : nil)
  }

  /// The targets that alone may use a product of another package, or the lowest level that may.
  static func mayUse(_ product: String, _ target: PackageManifest.Target) -> Bool {
    switch product {
    case "RealModule": target.name == "Scalars"
    case "GRDB": target.name == "Records"
    case "Hummingbird", "HummingbirdTesting": target.name.hasPrefix("KairosServer")
    case "ArgumentParser": target.name == "kairos"
    default: (level(of: target) ?? 0) >= 8
    }
  }
}

/// The laws that a package must keep. Each returns what breaks it, in sentences.
struct ArchitectureCheck {
  let targets: [PackageManifest.Target]

  private func target(_ name: String) -> PackageManifest.Target? {
    targets.first { $0.name == name }
  }

  /// Targets that stand on no level.
  var unknownTargets: [String] {
    targets.filter { Levels.level(of: $0) == nil }
      .map { "\($0.name) is on no level: give it one in the design and in Levels.swift" }
  }

  /// Dependencies that do not point strictly down. Tests may use each other.
  var risingDependencies: [String] {
    targets.flatMap { target in
      target.dependencies.compactMap { dependency in
        switch dependency {
        case .target(let name): rise(from: target, to: name, verb: "depends on")
        case .product(let name):
          Levels.mayUse(name, target) ? nil : "\(target.name) must not use \(name)"
        }
      }
    }
  }

  /// What is wrong with the imports of one file of a target.
  func risingImports(_ imports: [String], of target: PackageManifest.Target) -> [String] {
    imports.compactMap { module in
      guard self.target(module) != nil else { return nil }
      if !target.dependencies.contains(.target(module)) {
        return "\(target.name) imports \(module) without declaring it"
      }
      return rise(from: target, to: module, verb: "imports")
    }
  }

  private func rise(
    from target: PackageManifest.Target, to name: String, verb: String
  ) -> String? {
    guard let other = self.target(name), let to = Levels.level(of: other),
      let from = Levels.level(of: target)
    else { return "\(target.name) \(verb) \(name), which is on no level" }
    if to < from || target.isForTests { return nil }
    return "\(target.name) (level \(from)) \(verb) \(name) (level \(to))"
  }
}
