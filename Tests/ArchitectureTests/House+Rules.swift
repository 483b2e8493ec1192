// SPDX-License-Identifier: Apache-2.0

/// Faces translate, formats translate, engines run.
extension House {
  /// The programs of a command line, where options and exit status have their home.
  private static let commandLines = [
    "Sources/Faces/KairosCommand/", "Sources/Faces/calibrate/",
    "Sources/Faces/generate-jacobian/",
    // Ends the program before it knows any command, on a machine that it was not compiled for.
    "Sources/Plumbing/Processor/",
  ]

  private var belowTheCommandLine: [SourceFile] {
    sources.filter { file in !House.commandLines.contains { file.path.hasPrefix($0) } }
  }

  /// Texts that name an option of the command line: a server's user has no `--weight`. The variables
  /// of style sheets look alike.
  var optionTexts: [String] {
    belowTheCommandLine.filter { !$0.path.hasSuffix("Stylesheet.swift") }.flatMap { file in
      file.source.texts.filter { House.namesAnOption($0.text) }
        .map { "\(file.path):\($0.line): \"\($0.text)\"" }
    }
  }

  /// `--weight` or `--\(name)`, not `----` and `<!--`.
  static func namesAnOption(_ text: String) -> Bool {
    let characters = Array(text)
    return characters.indices.dropLast(2).contains { start in
      guard characters[start...].starts(with: "--"),
        start == 0 || !"-!".contains(characters[start - 1])
      else { return false }
      let next = characters[start + 2]
      return next.isLetter || next == SwiftSource.interpolationMark
    }
  }

  /// The status that a process ends with.
  var exitStatuses: [String] {
    belowTheCommandLine.flatMap { file in
      file.source.words.filter { $0 == "exit" || $0.lowercased().contains("exitstatus") }
        .map { "\(file.path): \($0)" }
    }
  }

  /// Solvers by name in formats.
  var solversInFormats: [String] {
    targets.filter { $0.floor == .formats && $0.name.hasSuffix("Format") }.flatMap { target in
      files(of: target).flatMap { file in
        Set(file.source.words).filter(House.namesASolver).sorted().map { "\(file.path): \($0)" }
      }
    }
  }

  /// Where equations stand, which are generic and are specialised in other modules.
  private static let equations = [
    "Dynamics", "Pharmacokinetics", "Neuroplasticity", "Tolerability", "Instruments",
    "KetamineModel",
  ]

  /// `package import` where equations stand: one in a module, and no function that uses the imported
  /// module is specialised outside of it (Documentation/Decisions/0030).
  var packageImportsOfEquations: [String] {
    House.equations.compactMap { target($0) }.flatMap { target in
      files(of: target).flatMap { file in
        let words = file.source.words
        return words.indices.dropLast(2).filter {
          words[$0] == "package" && words[$0 + 1] == "import"
        }
        .map { "\(file.path): \(words[$0 + 2])" }
      }
    }
  }

  private static func namesASolver(_ word: String) -> Bool {
    ["Solver", "Stepper", "Integration", "Rosenbrock"].contains { word.contains($0) }
  }
}
