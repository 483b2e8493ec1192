// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// What people get wrong ends with the status of the contract, prints nothing on standard output,
/// and is told what was found and what is allowed.
struct WrongInputTests {
  @Test(arguments: WrongInput.usage)
  func wrongUsage(_ wrong: WrongInput) throws {
    try expectRefusal(wrong)
  }

  @Test(arguments: WrongInput.data)
  func badData(_ wrong: WrongInput) throws {
    try expectRefusal(wrong)
  }

  @Test(arguments: WrongInput.comparisons)
  func wrongComparison(_ wrong: WrongInput) throws {
    try expectRefusal(wrong)
  }

  private func expectRefusal(_ wrong: WrongInput) throws {
    let outcome = try Program.kairos(wrong.command)
    #expect(outcome.status == wrong.status, "\(wrong.command): \(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("kairos: error: "))
    for part in wrong.parts {
      #expect(outcome.errors.contains(part), "\(wrong.command): \(outcome.errors)")
    }
  }

  @Test(arguments: ["--patient", "--protocol"])
  func unreadableFile(_ option: String) throws {
    let rest = option == "--patient" ? " --dose 35mg --route iv" : ""
    for file in ["no/such/file.yaml", "Examples"] {
      let outcome = try Program.kairos("simulate --until 1d \(option) \(file)" + rest)
      #expect(outcome.status == 66)
      #expect(outcome.errors.hasPrefix("kairos: error: \(file): cannot be read"))
    }
    #expect(try Program.kairos("cite no/such/result.json").status == 66)
  }
}
