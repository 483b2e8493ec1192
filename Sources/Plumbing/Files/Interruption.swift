// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Ctrl-C (SIGINT), the wish of a scheduler or a shell that the program ends (SIGTERM), a terminal
/// that closes (SIGHUP): the program ends at once, leaves nothing half and has the status that the
/// contract has for it; or, while many patients are followed, when it has come to an end with those
/// at hand.
package enum Interruption {
  private static let signals = Atomic(0)
  private static let last = Atomic<Int32>(SIGINT)
  private static let heldBack = Atomic(false)

  /// Whether the signal is only noted. A second one ends the program all the same.
  package static var isHeldBack: Bool {
    get { heldBack.load(ordering: .relaxed) }
    set { heldBack.store(newValue, ordering: .relaxed) }
  }

  package static var wasAskedFor: Bool { signals.load(ordering: .relaxed) > 0 }

  /// The signal that came last.
  package static var signalNumber: Int32 { last.load(ordering: .relaxed) }

  /// Also where whoever started the program holds the signals back: a thread that does hands that on.
  package static func watch() {
    // Made here, because nothing may be made while a signal is handled.
    UnfinishedFiles.prepare()
    last.store(SIGINT, ordering: .relaxed)
    isHeldBack = wasAskedFor
    for number in [SIGINT, SIGTERM] { signal(number) { Interruption.note($0) } }
    // Whoever ignores a closing terminal, as nohup does, means the program too.
    if !isIgnored(SIGHUP) { signal(SIGHUP) { Interruption.note($0) } }
    for number in [SIGPIPE, SIGQUIT, SIGXCPU] where !isIgnored(number) {
      signal(number) { Interruption.cleanUp($0) }
    }
    // A file that grows beyond its limit is an output that cannot be written.
    signal(SIGXFSZ, SIG_IGN)
    letThrough([SIGINT, SIGTERM, SIGHUP])
  }

  private static func note(_ number: Int32) {
    let before = signals.add(1, ordering: .relaxed).oldValue
    last.store(number, ordering: .relaxed)
    guard isHeldBack, before == 0 else {
      UnfinishedFiles.removeAll()
      _exit(128 + number)
    }
  }

  /// Takes unfinished files away, and lets the signal do what it always does.
  private static func cleanUp(_ number: Int32) {
    UnfinishedFiles.removeAll()
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func letThrough(_ numbers: [Int32]) {
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for number in numbers { sigaddset(&unblocked, number) }
    sigprocmask(SIG_UNBLOCK, &unblocked, nil)
  }
}
