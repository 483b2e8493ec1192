// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Runs

/// A word where a command or an option should stand, and what may have been meant.
enum UnknownWord {
  /// Refuses a word that is no command; options and what follows them are the parser's.
  ///
  /// - Throws: ``Failure`` with the nearest command.
  static func refuse(in arguments: [String]) throws(Failure) {
    guard arguments.first == "help" else {
      _ = try command(in: arguments)
      return
    }
    _ = try command(in: Array(arguments.dropFirst()), or: HelpTopic.allCases.map { $0.rawValue })
  }

  /// What the parser's message says in words of ours; nil where its own do.
  static func failure(_ message: String, in arguments: [String]) -> Failure? {
    if let name = quoted(in: message, after: "Unknown option '") {
      return Failure(.usage, unknownOption(name, in: arguments))
    }
    if let word = quoted(in: message, after: "Unexpected argument '"),
      let place = arguments.firstIndex(of: word), place > 0, Double(arguments[place - 1]) != nil
    {
      let number = arguments[place - 1]
      return Failure(
        .usage,
        "found \(word.quoted) by itself after \(number); write \(number)\(word), or both in quotes")
    }
    return strayLetters(message, in: arguments)
  }

  /// The command that the words before the first option name.
  ///
  /// - Parameter topics: what a first word may be as well.
  private static func command(
    in arguments: [String], or topics: [String] = []
  ) throws(Failure) -> any ParsableCommand.Type {
    var command: any ParsableCommand.Type = Kairos.self
    for word in arguments.prefix(while: { !$0.hasPrefix("-") }) {
      let names = command.configuration.subcommands.map { name(of: $0) }
      guard !names.isEmpty else { return command }
      guard let next = subcommand(word, of: command) else {
        guard !topics.contains(word) else { return command }
        throw Failure(
          .usage, "found \(word.quoted), " + (names + topics).offer(for: word, commands))
      }
      command = next
    }
    return command
  }

  /// What other programs, and people, call commands.
  private static let commands: Synonyms = [
    "simulate": "sim run predict dose solve", "model": "list show info describe",
    "cite": "citation citations references bibliography bibtex", "export": "convert save-model",
    "nca": "noncompartmental pk", "merge": "combine join", "run": "simulate sim solve",
    "cohort": "population batch",
  ]

  private static func subcommand(
    _ word: String, of command: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first { name(of: $0) == word }
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  private static func quoted(in message: String, after opening: String) -> String? {
    guard let range = message.firstRange(of: opening) else { return nil }
    return String(message[range.upperBound...].prefix { $0 != "'" })
  }

  private static func unknownOption(_ option: String, in arguments: [String]) -> String {
    guard let command = try? command(in: arguments), command != Kairos.self else {
      let names = Kairos.configuration.subcommands.map { name(of: $0) }
      return "found \(option) without a command before it; " + names.offer(for: "")
    }
    let near = options(of: command).near(option, .ofRequests).map { "--" + $0 }
    return "found \(option), which is no option here"
      + (near.nearestClause.map { "; " + $0 } ?? "") + "; see --help"
  }

  /// The names of a command's options, without dashes: the lines of its help that begin with one.
  private static func options(of command: any ParsableCommand.Type) -> [String] {
    command.helpMessage(columns: 200).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  -"), let start = line.firstRange(of: "--") else { return nil }
      return String(line[start.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    }
  }

  /// One dash before several letters, one of which is an `h`, would ask for help: `-5h`, `-weight`.
  private static func strayLetters(_ message: String, in arguments: [String]) -> Failure? {
    let isHelp = message.hasPrefix("OVERVIEW: ")
    guard isHelp, !arguments.contains(where: { ["-h", "--help", "help"].contains($0) }) else {
      return nil
    }
    let stray = arguments.first { argument in
      argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2
    }
    guard let stray else { return nil }
    guard let command = try? command(in: arguments) else { return nil }
    let near = options(of: command).near(String(stray.dropFirst()), .ofRequests).map { "--" + $0 }
    return Failure(
      .usage,
      "found \(stray.quoted), expected an option or its value"
        + (near.nearestClause.map { "; " + $0 } ?? ""))
  }
}
