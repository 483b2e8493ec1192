// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The three files that a program finds open: standard input, output and error.
package enum StandardStreams {
  /// Puts something in the place of those that are closed. Otherwise the next file that is opened
  /// takes the place, and gets the messages.
  ///
  /// What cannot be read or written before cannot be afterwards: input and output stay without use,
  /// and messages are lost.
  package static func holdPlaces() {
    for (number, way) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
    ]
    where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", way)
    }
  }
}
