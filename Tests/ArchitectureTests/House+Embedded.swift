// SPDX-License-Identifier: Apache-2.0

/// What Embedded Swift lacks, seen in the text; `make check-web` compiles what this lets through.
extension House {
  /// The targets that run on a machine with threads and files only, as in `Scripts/check-web.sh`.
  static let nativeTargets: Set = systemTargets.union(["Kairos", "Inference"])

  /// Places from `Encodings` up to `Application` that Embedded Swift does not compile.
  var embeddedBreaches: [String] {
    targets.flatMap { target -> [String] in
      guard let floor = target.floor, floor <= .application,
        !House.nativeTargets.contains(target.name)
      else { return [] }
      return files(of: target).flatMap { file in
        file.source.lines.enumerated().compactMap { number, line in
          House.embeddedBreach(in: line).map { "\(file.path):\(number + 1): \($0)" }
        }
      }
    }
  }

  /// What a line has that Embedded Swift has not: the first of it.
  static func embeddedBreach(in line: Substring) -> String? {
    if line.contains(#/\bany [A-Z]\w*/#) { return "an existential" }
    if line.contains(#/\b(re)?throws\b(?!\s*\()/#) { return "untyped throws" }
    if line.contains(#/[(,:=]\s*\\[A-Z]?\w*\./#) { return "a key path" }
    if line.contains(#/\bcatch let \w+ as\b|\bas[?!] any\b/#) { return "a cast of an error" }
    if line.contains(#/\b(Codable|Encodable|Decodable|Mirror)\b/#) { return "reflection" }
    return nil
  }
}
