// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports
import Runs

/// How wide the lines of a table may be.
enum TerminalWidth {
  /// Narrower ones are not served, and wider ones are hard to read.
  private static let served = 40...160

  /// What `COLUMNS` says, else the width of the terminal, else that of a page.
  static let columns: Int = {
    let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    let width = said ?? terminal ?? SimulationRecord.textWidth
    return min(max(width, served.lowerBound), served.upperBound)
  }()

  /// The width of the terminal that standard output goes to, if it does.
  private static var terminal: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
