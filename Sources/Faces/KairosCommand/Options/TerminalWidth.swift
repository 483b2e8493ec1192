// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports
import Runs

/// How wide the lines of a table may be.
enum TerminalWidth {
  /// Narrower ones are not served, and wider ones are hard to read.
  private static let served = 40...160

  /// What `COLUMNS` says, else the width of the terminal; nil where there is none.
  static let known: Int? = {
    let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return (said ?? terminal).map { min(max($0, served.lowerBound), served.upperBound) }
  }()

  /// The same, else that of a page.
  static var columns: Int { known ?? SimulationRecord.textWidth }

  /// The width of the terminal that standard output goes to, if it does.
  private static var terminal: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
