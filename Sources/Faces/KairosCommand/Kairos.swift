// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import KetamineModel
import Processor
import Synchronization

/// The command line: text becomes quantities, results become text. Nothing is computed here.
struct Kairos: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kairos",
    abstract: "Follows a dose of ketamine from the syringe to the patient's recovery.",
    discussion: """
      Research and teaching software. Not a medical device. Not for treatment decisions. \
      Predicted values are simulations.

      Formats of files and ways of writing: kairos help protocol, kairos help patient, \
      kairos help units, kairos help data. Completion for a shell: kairos \
      --generate-completion-script bash (or zsh, fish).

      Example:
        kairos simulate --dose 0.5mg/kg --route iv --over 40min \\
          --weight 70kg --until 7d
      """,
    version: "kairos " + ModelVersion.number,
    subcommands: [
      SimulateCommand.self, MergeCommand.self, NoncompartmentalCommand.self, ModelCommand.self,
      ExportCommand.self, SBMLCommand.self, CiteCommand.self,
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
    Interruption.watch()
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      leave(because: error)
    }
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
      print(text)
      exit(ExitStatus.done.rawValue)
    case .validationFailure:
      fail(Failure(.usage, String(text.trimmingPrefix("Error: "))))
    default:
      fail(Failure(.defect, text))
    }
  }

  private static func fail(_ failure: Failure) -> Never {
    if failure.isUnsupported {
      // The contract has this one begin with its own word.
      StandardError.write("unsupported: " + failure.message)
    } else {
      StandardError.say("error", failure.message)
    }
    exit(failure.status.rawValue)
  }
}

/// Ctrl-C: the program ends at once, with the status that the contract has for it; or, while many
/// patients are followed, when it has come to an end with those at hand.
enum Interruption {
  private static let signals = Atomic(0)
  private static let heldBack = Atomic(false)

  /// Whether the signal is only noted. A second one ends the program all the same.
  static var isHeldBack: Bool {
    get { heldBack.load(ordering: .relaxed) }
    set { heldBack.store(newValue, ordering: .relaxed) }
  }

  static var wasAskedFor: Bool { signals.load(ordering: .relaxed) > 0 }

  /// Also where whoever started the program holds the signal back: a thread that does hands that on.
  static func watch() {
    // Made here, because nothing may be made while a signal is handled.
    isHeldBack = wasAskedFor
    signal(SIGINT) { _ in
      let before = Interruption.signals.add(1, ordering: .relaxed).oldValue
      if !Interruption.isHeldBack || before > 0 { _exit(ExitStatus.interrupted.rawValue) }
    }
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    sigaddset(&unblocked, SIGINT)
    sigprocmask(SIG_UNBLOCK, &unblocked, nil)
  }
}

/// Errors and warnings, one a line.
enum StandardError {
  static func say(_ kind: String, _ message: String) {
    write("kairos: \(kind): \(message)")
  }

  /// A line as it stands.
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
