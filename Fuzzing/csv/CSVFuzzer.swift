// SPDX-License-Identifier: Apache-2.0

import NONMEMFormat
import TextbookModels

/// Gives any bytes to the reader of data files: it may refuse them, and must do nothing else.
func read(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let file = try? EventRecords(nonmem: bytes, named: "fuzz.csv") {
    precondition(file.subjects.allSatisfy { !$0.records.isEmpty }, "a subject has records")
  }
  return 0
}

/// libFuzzer's own main function, which takes the command line and the function to be tried.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum CSVFuzzer {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    precondition(runDriver(&count, &arguments, read) == 0, "the fuzzer ends well")
  }
}
