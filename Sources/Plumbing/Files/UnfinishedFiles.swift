// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The temporary files that this program has not finished, by name, so that even a signal can take
/// them away.
package enum UnfinishedFiles {
  private typealias Name = UnsafeMutablePointer<CChar>

  private static let mostFiles = 64
  private static let lock = NSLock()
  /// Places for names. A name is never freed: a signal may be looking at it.
  nonisolated(unsafe) private static let names: UnsafeMutablePointer<Name?> = {
    let names = UnsafeMutablePointer<Name?>.allocate(capacity: mostFiles)
    names.initialize(repeating: nil, count: mostFiles)
    return names
  }()

  /// Makes what ``removeAll()`` needs, since nothing may be made while a signal is handled.
  package static func prepare() {
    lock.withLock { _ = names }
  }

  /// Notes a file before it is made. One more than there are places for is not noted.
  static func add(_ path: String) {
    lock.withLock {
      let place = (0..<mostFiles).first { names[$0] == nil }
      if let place { names[place] = strdup(path) }
    }
  }

  /// Forgets a file that is finished, or gone.
  static func forget(_ path: String) {
    lock.withLock {
      for place in 0..<mostFiles where names[place].map({ strcmp($0, path) == 0 }) ?? false {
        names[place] = nil
      }
    }
  }

  /// Those that are noted.
  static var noted: [String] {
    lock.withLock { (0..<mostFiles).compactMap { names[$0].map { String(cString: $0) } } }
  }

  /// Takes all of them away. Calls nothing but `unlink`, so that a signal's handler may call it.
  package static func removeAll() {
    for place in 0..<mostFiles {
      if let name = names[place] { unlink(name) }
    }
  }
}
