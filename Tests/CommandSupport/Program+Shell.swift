// SPDX-License-Identifier: Apache-2.0

public import Foundation

extension Program {
  /// Runs a line of bash, in which `$kairos` is the program.
  public static func shell(_ line: String, in folder: URL = repository) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["kairos": executable.path]) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    return try outcome(of: process)
  }
}
