// SPDX-License-Identifier: Apache-2.0

import NONMEMFormat

/// Gives any bytes to the reader of data files: it may refuse them, and must do nothing else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let file = try? EventFile(bytes, named: "fuzz.csv") {
    precondition(file.subjects.allSatisfy { !$0.records.isEmpty }, "a subject has records")
  }
  return 0
}
