// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// Runs the program as its users do: as a process, from the root of the repository.
public enum Program {
  /// How a run ended.
  public struct Outcome: Sendable {
    public let status: Int32
    public let output: Data
    /// What went to standard error.
    public let errors: String

    public var text: String { String(decoding: output, as: UTF8.self) }
    public var lines: [Substring] { text.split(separator: "\n") }
  }

  /// The root of the repository.
  public static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the tests, as the build left it.
  public static var executable: URL {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("kairos")
  }

  /// A process that is ready to run, in the root of the repository unless another folder is given.
  public static func process(_ arguments: [String], in folder: URL = repository) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs `kairos` with some arguments and waits for its end.
  public static func kairos(
    _ arguments: [String], in folder: URL = repository
  ) throws -> Outcome {
    try outcome(of: process(arguments, in: folder))
  }

  /// Runs `kairos simulate --data` on records, with further options as they stand in a text.
  public static func data(
    _ records: [String], _ options: String = "", in scratch: Scratch
  ) throws -> Outcome {
    let file = try scratch.write(records.joined(separator: "\n") + "\n", to: "events.csv")
    return try kairos(
      ["simulate", "--data", file] + options.split(separator: " ").map(String.init))
  }

  /// Runs a process to its end; what it prints goes into files, which no amount fills.
  static func outcome(of process: Process) throws -> Outcome {
    let scratch = try Scratch()
    process.standardOutput = try scratch.handle("output")
    process.standardError = try scratch.handle("errors")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.data("output"),
      errors: String(decoding: try scratch.data("errors"), as: UTF8.self))
  }

  /// Runs a command line as it stands in a text; words are separated by spaces.
  public static func kairos(_ line: String) throws -> Outcome {
    try kairos(line.split(separator: " ").map(String.init))
  }
}
