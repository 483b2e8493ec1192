// SPDX-License-Identifier: Apache-2.0

import Encodings
import Files

/// Errors and warnings, one a line.
extension StandardError {
  /// Whatever a name in the message holds, it is one line.
  static func say(_ kind: String, _ message: String) {
    write("kairos: \(kind): \(message.visible)\n")
  }
}
