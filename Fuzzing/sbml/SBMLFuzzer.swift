// SPDX-License-Identifier: Apache-2.0

import SBMLFormat

/// Gives any bytes to the reader of models: it may refuse them, and must do nothing else.
func read(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? Simulation(Array(UnsafeBufferPointer(start: start, count: count)))
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
enum SBMLFuzzer {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    precondition(runDriver(&count, &arguments, read) == 0, "the fuzzer ends well")
  }
}
