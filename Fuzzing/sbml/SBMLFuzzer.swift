// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks
import SBMLFormat

/// Gives any bytes to the reader of models, runs what it reads for a few steps, and compiles it for
/// a cohort: it may refuse them, and must do nothing else.
func read(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let network = try? ReactionNetwork(sbml: bytes) else { return 0 }
  var request = NetworkSimulation.Request(duration: 2, steps: 4, variables: [])
  request.limits.steps = 50
  request.limits.stops = 20
  request.limits.jumps = 10
  let rows = try? NetworkSimulation(network).run(request)
  precondition(rows.map { $0.count == 5 } ?? true, "a table is whole")
  _ = try? NetworkCohort(network, varying: [], showing: [])
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
