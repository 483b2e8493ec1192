// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// Commands that are promised and not there yet.
struct PlannedCommandTests {
  @Test(arguments: ["trial run trial.yaml", "evidence", "fit", "plan", "explore", "serve", "fhir"])
  func plannedNamesAreNotInThisVersion(_ command: String) throws {
    let name = command.prefix { $0 != " " }
    // One that has come is in the help, and no longer planned.
    guard try !Program.kairos("--help").text.contains("\n  \(name) ") else { return }
    let outcome = try Program.kairos(command)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("kairos: error: kairos \(name) is not in this version"))
  }

  @Test func helpOfACommandStays() throws {
    let help = try Program.kairos("help cite")
    #expect(help.status == 0 && help.text.hasPrefix("OVERVIEW: Print the references"))
  }
}
