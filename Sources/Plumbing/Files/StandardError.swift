// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The standard error of the program: messages, which may be lost but cost no result.
package enum StandardError {
  /// Writes a text as far as it can be written. Nothing comes of a failure: neither a full disk nor a
  /// reader that is gone ends the program.
  package static func write(_ text: String) {
    withoutSignal(SIGPIPE) { write(Array(text.utf8)) }
  }

  private static func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(STDERR_FILENO, buffer.baseAddress! + written, buffer.count - written)
      }
      guard count > 0 || count < 0 && canGoOn else { return }
      written += max(count, 0)
    }
  }

  /// After a failure: whether it passes. Nobody is waited for longer than a second.
  private static var canGoOn: Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN || errno == EWOULDBLOCK else { return false }
    var waiting = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&waiting, 1, 1000) > 0
  }

  /// Does something on a thread that a signal does not reach; one that it causes is taken away.
  private static func withoutSignal(_ signal: Int32, _ body: () -> Void) {
    var set = sigset_t()
    var before = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, signal)
    pthread_sigmask(SIG_BLOCK, &set, &before)
    body()
    var pending = sigset_t()
    if sigpending(&pending) == 0, sigismember(&pending, signal) == 1 {
      var number: Int32 = 0
      sigwait(&set, &number)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
