// SPDX-License-Identifier: Apache-2.0

extension SwiftSource {
  /// The names and words of the language in the code, in order; those inside of interpolations too.
  var words: [String] {
    let put = interpolations.flatMap { SwiftSource($0).lines }
    return (lines + put).flatMap { line in
      line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }
  }

  /// The types outside of any other that other targets see: `public` or `package`.
  var sharedTypes: [String] {
    var depth = 0
    var found: [String] = []
    for line in lines {
      if depth == 0, let name = SwiftSource.sharedType(declaredIn: line) { found.append(name) }
      depth += line.count { $0 == "{" } - line.count { $0 == "}" }
    }
    return found
  }

  /// Whether a line gives a type of another module its own name again, as `typealias A = M.A`: the
  /// library promises types of lower floors so.
  private static func isSecondName(_ line: Substring) -> Bool {
    let parts = line.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[0].contains("typealias") else { return false }
    let name = parts[0].split(separator: " ").last ?? ""
    return parts[1].drop { $0 == " " }.hasSuffix("." + name)
  }

  private static func sharedType(declaredIn line: Substring) -> String? {
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
    guard let place = words.firstIndex(where: kindsOfType.contains), place + 1 < words.count,
      words[..<place].contains(where: { $0 == "public" || $0 == "package" || $0 == "open" }),
      !words[..<place].contains(where: { membersBefore.contains($0) }), !isSecondName(line)
    else { return nil }
    return String(words[place + 1])
  }

  /// The names after `struct`, `class` and the like, nested ones and those of any access level too.
  var declaredTypes: Set<String> {
    let words = words
    return Set(
      zip(words, words.dropFirst()).filter { SwiftSource.kindsOfType.contains($0.0[...]) }.map(\.1))
  }

  private static let kindsOfType: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias",
  ]

  /// `func actor()` declares no actor, and `import struct A.B` nothing.
  private static let membersBefore: Set<Substring> = ["func", "var", "let", "import", "extension"]
}
