// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How far long work is, on a terminal: patients done, patients a second, time left.
///
/// It is told of by one thread at a time.
package final class Progress: @unchecked Sendable {
  private let total: Int
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var isVisible = false
  /// Of a count that goes on, and of those before it.
  private var (latest, before) = (0, 0)

  /// What is counted.
  private let things: String
  /// How long nothing is shown.
  private let patience: Duration

  package init(of total: Int, _ things: String = "patients", after patience: Duration = .zero) {
    (self.total, self.things, self.patience) = (total, things, patience)
  }

  /// Shows a line in place of the one before, at most twice a second; nothing where nobody looks.
  package func show(_ done: Int) {
    guard isTerminal, done > 0, done < total, shown.duration(to: .now) > .milliseconds(500),
      start.duration(to: .now) > patience
    else { return }
    shown = .now
    isVisible = true
    StandardError.write("\r\u{1B}[K" + line(done))
  }

  /// The same for several counts, one after the other: where one begins anew, the one before is done.
  package func showNext(_ done: Int) {
    if done < latest { before += latest }
    latest = done
    show(before + done)
  }

  /// Takes the line away.
  package func clear() {
    if isVisible { StandardError.write("\r\u{1B}[K") }
    isVisible = false
  }

  /// Does long work that ends between two of its parts if somebody interrupts it.
  ///
  /// - Parameter work: tells what it is given how much is done, and goes on while that is true.
  package static func watching<Outcome>(
    _ total: Int, _ things: String = "patients", _ work: ((Int) -> Bool) throws -> Outcome
  ) rethrows -> Outcome {
    let progress = Progress(of: total, things)
    Interruption.isHeldBack = true
    defer {
      progress.clear()
      Interruption.isHeldBack = false
    }
    return try work { done in
      progress.show(done)
      return !Interruption.wasAskedFor
    }
  }

  private func line(_ done: Int) -> String {
    let elapsed = start.duration(to: .now) / .seconds(1)
    let rate = Double(done) / elapsed
    let left = Int((Double(total - done) / rate).rounded(.up))
    let pace = rate >= 1 ? " \(Int(rate.rounded())) a second," : ""
    return "\(done) of \(total) \(things),\(pace) \(Self.clock(left)) left"
  }

  /// As `3:07` or `1:02:45`.
  private static func clock(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let tail = String(format: "%02d", rest)
    return hours > 0
      ? "\(hours):" + String(format: "%02d", minutes) + ":" + tail : "\(minutes):" + tail
  }
}
