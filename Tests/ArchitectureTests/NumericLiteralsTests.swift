// SPDX-License-Identifier: Apache-2.0

import Testing

/// A parameter is never a bare number: equations write no number but 0, 1, 2 and 0.5.
struct NumericLiteralsTests {
  @Test(arguments: [
    "Pharmacokinetics", "Neuroplasticity", "Tolerability", "KetamineModel",
    "TextbookModels/Equations",
  ])
  func equationsContainNoParameters(folder: String) throws {
    let files = try House.standing.get().sources.filter {
      $0.path.hasPrefix("Sources/Biology/\(folder)/")
    }
    #expect(files.count >= 5)
    for file in files where NumericLiterals.areForbidden(in: file.path) {
      let found = NumericLiterals.forbidden(in: file.source).map { "line \($0.line): \($0.text)" }
      #expect(found == [], "\(file.path): make each a parameter with a passport")
    }
  }

  @Test func filesThatMayHaveNumbers() {
    let allowed = [
      "Sources/Biology/KetamineModel/KetamineParameters.swift",
      "Sources/Biology/KetamineModel/References.swift",
      "Sources/Biology/KetamineModel/JacobianGenerated+Rows.swift",
      "Sources/Biology/Pharmacokinetics/Presets/Author2000.swift",
    ]
    #expect(!allowed.contains(where: NumericLiterals.areForbidden))
    #expect(
      NumericLiterals.areForbidden(in: "Sources/Biology/Tolerability/Parameters+Scaling.swift"))
    #expect(NumericLiterals.areForbidden(in: "Sources/Biology/Pharmacokinetics/PresetsList.swift"))
  }

  @Test func numbersThatNeedAName() {
    let source = SwiftSource("let a = 0.5 * x[1] + 2.0 - 0\nlet b = 0.7 * y(count: 3) + 0b1")
    #expect(
      NumericLiterals.forbidden(in: source) == [
        NumericLiteral("0.7", line: 2), NumericLiteral("3", line: 2),
        NumericLiteral("0b1", line: 2),
      ])
  }
}

/// Which numbers may stand in which files.
enum NumericLiterals {
  static let allowed: Set<Double> = [0, 0.5, 1, 2]

  static func forbidden(in source: SwiftSource) -> [NumericLiteral] {
    source.numericLiterals.filter { literal in
      literal.value.map { !allowed.contains($0) } ?? true
    }
  }

  /// Parameters, presets, references and generated files are where numbers belong; what settles a
  /// solver is no parameter of a body.
  static func areForbidden(in path: String) -> Bool {
    let parts = path.split(separator: "/")
    let name = parts.last ?? ""
    let isDeclaration =
      name.hasSuffix("Parameters.swift") || name.hasSuffix("References.swift")
      || name.hasPrefix("Solver+")
    return !isDeclaration && !name.contains("Generated") && !parts.contains("Presets")
  }
}
