// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The system's reason for a failure, in words.
enum SystemReason {
  /// Of an error number, as `permission denied`.
  static func words(_ number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such file"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of its path is no folder"
    case EACCES, EPERM: "permission denied"
    case ENXIO: "it is a socket, or nobody is at the other end"
    default: String(cString: strerror(number))
    }
  }
}
