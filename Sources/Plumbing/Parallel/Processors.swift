// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The processors of this machine.
package enum Processors {
  /// How many this process may use: as many threads work at once.
  package static var count: Int { ProcessInfo.processInfo.activeProcessorCount }
}
