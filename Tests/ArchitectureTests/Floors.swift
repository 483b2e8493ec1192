// SPDX-License-Identifier: Apache-2.0

/// The seven floors of the house, from the ground up (`Documentation/Decisions/0023`).
///
/// A target uses targets of its own floor or of lower ones, and never in a circle. Where it stands
/// is told by its folder, `Sources/Floor/Target`.
enum Floor: String, CaseIterable, Comparable {
  case plumbing = "Plumbing"
  case mathematics = "Mathematics"
  case biology = "Biology"
  case medicine = "Medicine"
  case application = "Application"
  case formats = "Formats"
  case faces = "Faces"

  /// The floor that a folder below `Sources` is named after.
  init?(ofFolder folder: String) {
    let parts = folder.split(separator: "/")
    guard parts.count >= 3, parts[0] == "Sources" else { return nil }
    self.init(rawValue: String(parts[1]))
  }

  static func < (lower: Floor, higher: Floor) -> Bool {
    lower.number < higher.number
  }

  private var number: Int { Floor.allCases.firstIndex(of: self) ?? 0 }
}

extension PackageManifest.Target {
  var floor: Floor? { Floor(ofFolder: folder) }

  /// Tests, benchmarks and fuzzers stand beside the house: they may use every floor, no floor uses
  /// them.
  var standsBeside: Bool {
    ["Tests/", "Benchmarks/", "Fuzzing/"].contains { folder.hasPrefix($0) }
  }
}
