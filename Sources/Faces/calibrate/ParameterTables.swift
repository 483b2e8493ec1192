// SPDX-License-Identifier: Apache-2.0

import Inference
import Foundation

/// The source files in which the passports stand, so that a fitted value can be written there.
struct ParameterTables {
  /// The text of each table, by its file.
  private let texts: [URL: String]

  /// Something that keeps the values from being written.
  struct Missing: Error, CustomStringConvertible {
    let name: String
    var description: String {
      "no parameter table holds \"\(name)\" followed by its symbol and `value:`"
    }
  }

  /// Reads every `*Parameters.swift` below a folder.
  init(in folder: URL) throws {
    var texts: [URL: String] = [:]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.path.hasSuffix("Parameters.swift") {
      texts[file] = try String(contentsOf: file, encoding: .utf8)
    }
    self.texts = texts
  }

  /// Writes the values, each file whole, and returns the names of the files that changed.
  func write(_ estimates: [Estimate]) throws -> [String] {
    var edited = texts
    for estimate in estimates { try set(estimate, in: &edited) }
    let changed = edited.filter { texts[$0.key] != $0.value }
    for (file, text) in changed {
      try Data(text.utf8).write(to: file, options: .atomic)
    }
    return changed.keys.map(\.lastPathComponent).sorted()
  }

  /// Replaces the number in `"name", "symbol", value: number,`.
  private func set(_ estimate: Estimate, in texts: inout [URL: String]) throws {
    let name = NSRegularExpression.escapedPattern(for: estimate.name)
    let pattern = "(\"\(name)\",\\s*\"[^\"]*\",\\s*value:\\s*)[0-9.eE+-]+"
    for (file, text) in texts {
      guard let range = text.range(of: pattern, options: .regularExpression) else { continue }
      let start = text[range].range(of: "value:\\s*", options: .regularExpression)!.upperBound
      texts[file] = text.replacingCharacters(
        in: start..<range.upperBound, with: "\(estimate.value)")
      return
    }
    throw Missing(name: estimate.name)
  }
}
