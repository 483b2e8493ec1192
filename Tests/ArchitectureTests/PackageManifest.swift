// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What Package.swift declares, as `swift package dump-package` prints it.
///
/// Not `swift package describe`: that resolves the dependencies of the package first, which asks for
/// the network in the middle of a test.
struct PackageManifest: Decodable, Sendable {
  var targets: [Target]

  struct Target: Decodable, Sendable {
    var name: String
    var type: String
    var path: String?
    var dependencies: [Dependency]

    /// Where its files are; without a path of its own where SwiftPM looks.
    var folder: String { path ?? (type == "test" ? "Tests/" : "Sources/") + name }

    /// The targets of this package that it declares to use.
    var targetNames: [String] {
      dependencies.compactMap { if case .target(let name) = $0 { name } else { nil } }
    }

    /// The products of other packages that it declares to use.
    var productNames: [String] {
      dependencies.compactMap { if case .product(let name) = $0 { name } else { nil } }
    }
  }

  /// A dependency: the name of a target of this package, or a product of another.
  enum Dependency: Decodable, Equatable, Sendable {
    case target(String)
    case product(String)

    private enum Key: String, CodingKey { case byName, target, product }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      for key in [Key.byName, .target] where container.contains(key) {
        self = .target(try Dependency.name(container, key))
        return
      }
      self = .product(try Dependency.name(container, .product))
    }

    /// The name comes first in a list whose other members (package, condition) may be null.
    private static func name(
      _ container: KeyedDecodingContainer<Key>, _ key: Key
    ) throws -> String {
      var list = try container.nestedUnkeyedContainer(forKey: key)
      return try list.decode(String.self)
    }
  }
}

extension PackageManifest {
  /// Reads the manifest of this repository with the package manager that runs the tests.
  static func current() throws -> PackageManifest {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(PackageManifest.self, from: json)
  }
}
