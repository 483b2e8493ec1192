// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Files
import Foundation
import KetamineModel
import Processor

/// The command line: text becomes quantities, results become text. Nothing is computed here.
struct Kairos: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kairos",
    abstract: "Follows a dose of ketamine from the syringe to the patient's recovery.",
    discussion: HelpText.of(PackageResources.kairos_txt),
    version: "kairos " + ModelVersion.number,
    subcommands: [
      SimulateCommand.self, TrialCommand.self, MergeCommand.self, NoncompartmentalCommand.self,
      ModelCommand.self, ExportCommand.self, SBMLCommand.self, CiteCommand.self,
    ])
}

extension ParsableCommand {
  /// What the commands below this one are called.
  static var subcommandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}

/// The program: reads the command line, runs what it asks for, and leaves with the status of the
/// contract.
@main
enum Program {
  static func main() {
    Processor.requireWhatTheBuildNeeds()
    run()
  }

  /// Not inlined: nothing here may run before it is known that the processor can.
  @inline(never)
  private static func run() {
    StandardStreams.holdPlaces()
    Interruption.watch()
    Breakdown.watch()
    FileLedger.current.keep()
    do {
      try run(try readableArguments())
    } catch {
      leave(because: error)
    }
  }

  /// What stands after the program's name.
  ///
  /// - Throws: ``Failure`` for bytes that are no text: a file would get another name.
  private static func readableArguments() throws(Failure) -> [String] {
    for place in 1..<max(Int(CommandLine.argc), 1) {
      guard let argument = CommandLine.unsafeArgv[place] else { continue }
      guard String(validatingCString: argument) != nil else {
        throw Failure(.usage, "found \(String(cString: argument).quoted), which is not UTF-8")
      }
    }
    return Array(CommandLine.arguments.dropFirst())
  }

  private static func run(_ arguments: [String]) throws {
    if let topic = HelpTopic(arguments) { return print(topic.text) }
    try PlannedCommand.refuse(in: arguments, known: Kairos.subcommandNames)
    let isSBML = arguments.first == SBMLCommand.configuration.commandName
    let arguments = isSBML ? SBMLCommand.completed(arguments) : arguments
    try UnknownWord.refuse(in: arguments)
    try RepeatedOption.refuse(in: arguments)
    var command = try Kairos.parseAsRoot(arguments)
    try command.run()
  }

  /// Says what went wrong, or what was asked to be explained, and ends the program.
  private static func leave(because error: any Error) -> Never {
    if let failure = Failure(error) { fail(failure) }
    let text = Kairos.fullMessage(for: error)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let failure = UnknownWord.failure(text, in: arguments) { fail(failure) }
    switch Kairos.exitCode(for: error) {
    case .success:
      explain(text)
    case .validationFailure:
      refuse(String(text.trimmingPrefix("Error: ")))
    default:
      fail(Failure(.defect, text))
    }
  }

  /// Prints what was asked for, as the help.
  private static func explain(_ text: String) -> Never {
    do {
      try StandardOutput.write(text + "\n")
    } catch {
      fail(Failure(error) ?? Failure(.unwritable, error.description))
    }
    exit(ExitStatus.done.rawValue)
  }

  /// Says what the parser says, in several lines. It repeats arguments as they are: those that
  /// would do something to a terminal, or begin a line, are written out.
  private static func refuse(_ text: String) -> Never {
    var text = text
    let words = CommandLine.arguments.flatMap { [$0] + $0.split(separator: "=").map(String.init) }
    for word in words where word != word.visible && !word.allSatisfy({ $0.isWhitespace }) {
      text = text.replacing(word, with: word.visible)
    }
    StandardError.write("kairos: error: \(text.visibleLines)\n")
    exit(ExitStatus.usage.rawValue)
  }

  private static func fail(_ failure: Failure) -> Never {
    if failure.isUnsupported {
      // The contract has this one begin with its own word.
      StandardError.write("unsupported: \(failure.message.visible)\n")
    } else {
      StandardError.say("error", failure.message)
    }
    exit(failure.status.rawValue)
  }
}
