// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// What is typed in the place of a command.
struct CommandNameTests {
  @Test(arguments: [
    ("simulat", #"found "kairos simulat", the nearest is simulate; allowed: simulate, merge"#),
    ("Cite result.json", #"found "kairos Cite", the nearest is cite"#),
    ("sbml rn model.xml", #"found "kairos sbml rn", the nearest is run; allowed: run, cohort"#),
  ])
  func unknownNamesAreTold(_ command: String, _ words: String) throws {
    let outcome = try Program.kairos(command)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("kairos: error: " + words), "\(outcome.errors)")
  }

  @Test(arguments: ["trial run trial.yaml", "evidence", "fit", "plan", "explore", "serve", "fhir"])
  func plannedNamesAreNotInThisVersion(_ command: String) throws {
    let outcome = try Program.kairos(command)
    let name = command.prefix { $0 != " " }
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("kairos: error: kairos \(name) is not in this version"))
  }

  @Test func optionsGetASuggestion() throws {
    let outcome = try Program.kairos("simulate --wieght 70kg")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Did you mean '--weight'?"))
  }

  @Test func helpOfACommandStays() throws {
    let help = try Program.kairos("help cite")
    #expect(help.status == 0 && help.text.hasPrefix("OVERVIEW: Print the references"))
  }
}
