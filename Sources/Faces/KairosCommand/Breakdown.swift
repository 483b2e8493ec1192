// SPDX-License-Identifier: Apache-2.0

import Files
import Foundation

/// What the program does where it cannot go on: a check of the language that fails, memory that the
/// system does not give. It says so, leaves nothing half, and has the status of a defect.
enum Breakdown {
  nonisolated(unsafe) private static let defect = strdup(
    "kairos: error: a defect of Kairos ended the run; please report the command line\n")!
  nonisolated(unsafe) private static let noMemory = strdup(
    "kairos: error: the system gives no more memory; ask for fewer times, observables or threads\n")!

  /// In place of the language's own handler, which shows where the program was and lets the signal
  /// end it; `SWIFT_BACKTRACE` brings that back.
  static func watch() {
    guard getenv("SWIFT_BACKTRACE") == nil, strlen(defect) > 0, strlen(noMemory) > 0 else { return }
    giveStack()
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = { _ in Breakdown.end() }
      #else
        action.__sigaction_handler.sa_handler = { _ in Breakdown.end() }
      #endif
      action.sa_flags = Int32(SA_ONSTACK)
      sigaction(number, &action, nil)
    }
  }

  /// A stack for the handler, for a signal may say that there is no room on the other one.
  private static func giveStack() {
    let size = 64 << 10
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    #if canImport(Darwin)
      stack.ss_size = UInt(size)
    #else
      stack.ss_size = size
    #endif
    sigaltstack(&stack, nil)
  }

  private static func end() -> Never {
    let message = errno == ENOMEM ? noMemory : defect
    signal(SIGPIPE, SIG_IGN)
    UnfinishedFiles.removeAll()
    _ = write(STDERR_FILENO, message, strlen(message))
    _exit(ExitStatus.defect.rawValue)
  }
}
