// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The Python that tests run scripts of Tests/Independent by.
public enum Python {
  /// A script that could not be run, or ended with an error.
  public struct Failed: Error {
    public let script: String
  }

  /// Whether there is one that has these modules; `make test` installs what the tests need.
  public static func has(_ modules: String...) -> Bool {
    (try? output(["-c", "import " + modules.joined(separator: ", ")], errors: nil)) != nil
  }

  /// Runs a script of Tests/Independent and returns its lines, word by word.
  ///
  /// - Throws: ``Failed``, or what kept Python from starting.
  public static func lines(of script: String, _ arguments: String...) throws -> [[String]] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Independent/" + script).path
    return try output([path] + arguments, errors: .standardError).split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
  }

  private static func output(_ arguments: [String], errors: FileHandle?) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = errors ?? .nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(script: arguments[0]) }
    return String(decoding: output, as: UTF8.self)
  }
}
