// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How much memory there is for this program.
package enum Memory {
  /// In bytes: the least of what the machine has, what the program's group may use and what its
  /// limit of addresses leaves; nil where nothing of it is known.
  package static var available: Int? {
    [machine, group, addresses].compactMap { $0 }.min()
  }

  /// What the limit of addresses (`ulimit -v`) leaves; nil where there is none.
  static var addresses: Int? {
    let limit = line(of: "/proc/self/limits") { $0.hasPrefix("Max address space") }
    let numbers = limit?.split(separator: " ").compactMap { Int($0) }
    return numbers?.first.map { max(0, $0 - used) }
  }

  private static var machine: Int? {
    let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
    return pages > 0 && size > 0 ? pages * size : nil
  }

  /// The limit of a container, in version 2 and version 1 of control groups.
  private static var group: Int? {
    let files = [
      "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes",
    ]
    return files.lazy.compactMap { number(in: $0) }.first
  }

  /// The addresses that are used already, where the system tells.
  private static var used: Int {
    (number(in: "/proc/self/statm") ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }

  /// The number that a file begins with.
  private static func number(in file: String) -> Int? {
    line(of: file) { _ in true }?.split { $0 == " " || $0 == "\n" }.first.flatMap { Int($0) }
  }

  /// The first line of a kind.
  private static func line(of file: String, where isWanted: (String) -> Bool) -> String? {
    guard let stream = fopen(file, "r") else { return nil }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, stream) != nil {
      let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let text = String(decoding: bytes, as: UTF8.self)
      if isWanted(text) { return text }
    }
    return nil
  }
}
