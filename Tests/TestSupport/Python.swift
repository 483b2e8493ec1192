// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The Python that tests run scripts of Tests/Independent by.
public enum Python {
  /// Whether there is one that has these modules; `make test` installs what the tests need.
  public static func has(_ modules: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import " + modules.joined(separator: ", ")]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
