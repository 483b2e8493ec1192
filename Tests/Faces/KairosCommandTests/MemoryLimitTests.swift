// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// What would fill the memory is refused before anybody is followed.
struct MemoryLimitTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The limit is one of all subjects together: each of these ten alone would pass.
  @Test func subjectsShareALimit() throws {
    let rows = (1...10).flatMap { ["\($0),0,1,100", "\($0),1000,0,."] }
    let file = try scratch.write(
      (["ID,TIME,EVID,AMT"] + rows).joined(separator: "\n") + "\n", to: "ten.csv")
    let outcome = try Program.kairos([
      "simulate", "--data", file, "--model", "one-compartment", "--set", "CL=2", "--set", "V=30",
      "--every", "0.001",
    ])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains(
        "--every: gives 10000010 times over all subjects; allowed with these observables: 10000000")
    )
  }

  @Test func aPatientHasALimitOfTimes() throws {
    let outcome = try Program.kairos(
      "simulate --dose 35mg --route iv --until 11d --every 1s --format json")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("choose fewer with --every or --observables"))
  }
}
