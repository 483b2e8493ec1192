// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Compares a text with the committed file of that name in the folder Golden.
///
/// After a change that was meant, write the files anew and look at the difference:
/// `KAIROS_WRITE_GOLDEN=1 swift test -c release -Xswiftc -enable-testing --filter ReportsTests`
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  let file = folder.appendingPathComponent("Golden").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["KAIROS_WRITE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "\(name) has changed", sourceLocation: sourceLocation)
}
