// SPDX-License-Identifier: Apache-2.0

/// The arrows between the targets point down, or along a floor without a circle.
extension House {
  /// Targets that stand on no floor, and tests that stand elsewhere than what they test.
  var misplacedTargets: [String] {
    targets.filter { !$0.standsBeside && $0.floor == nil }
      .map { "\($0.name) is in \($0.folder), which is no target's folder on any floor" }
      + targets.compactMap(misplacedTests)
  }

  private func misplacedTests(_ tests: PackageManifest.Target) -> String? {
    guard tests.type == "test", let tested = target(String(tests.name.dropLast("Tests".count))),
      let floor = tested.floor
    else { return nil }
    let home = "Tests/\(floor.rawValue)/\(tests.name)"
    return tests.folder == home ? nil : "\(tests.name) is in \(tests.folder), not in \(home)"
  }

  /// Dependencies that point up, or to what stands beside the house.
  var risingDependencies: [String] {
    targets.flatMap { target in
      target.targetNames.compactMap { rise(from: target, to: $0, verb: "depends on") }
    }
  }

  /// Imports that point up, whatever the manifest says.
  var risingImports: [String] {
    targets.flatMap { target in
      imports(of: target).sorted().filter { self.target($0) != nil }
        .compactMap { rise(from: target, to: $0, verb: "imports") }
    }
  }

  private func rise(from target: PackageManifest.Target, to name: String, verb: String) -> String? {
    guard let other = self.target(name) else { return "\(target.name) \(verb) \(name): no target" }
    if target.standsBeside { return nil }
    guard let from = target.floor, let to = other.floor else {
      return "\(target.name) \(verb) \(name), which is on no floor"
    }
    if to <= from { return nil }
    return "\(target.name) (\(from.rawValue)) \(verb) \(name) (\(to.rawValue))"
  }

  /// Circles among the targets, by the manifest or by the imports: "A, B, A".
  var circles: [String] {
    let arrows = targets.map { target in
      (target.name, Set(target.targetNames).union(imports(of: target)).subtracting([target.name]))
    }
    let graph = Dictionary(arrows, uniquingKeysWith: { $0.union($1) })
    return targets.compactMap { circle(through: $0.name, in: graph) }
  }

  /// The shortest way from a target back to itself; nil unless it is the first by name of its circle.
  private func circle(through start: String, in graph: [String: Set<String>]) -> String? {
    var ways = [[start]]
    var seen: Set<String> = []
    while !ways.isEmpty {
      var longer: [[String]] = []
      for way in ways {
        for next in (graph[way[way.count - 1]] ?? []).sorted() {
          if next == start {
            return way.min() == start ? (way + [start]).joined(separator: ", ") : nil
          }
          if seen.insert(next).inserted { longer.append(way + [next]) }
        }
      }
      ways = longer
    }
    return nil
  }
}
