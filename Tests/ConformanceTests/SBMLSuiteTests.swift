// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The suite that no one here wrote.
struct SBMLSuiteTests {
  @Test(.enabled(if: !SBMLSuite.cases.isEmpty, Beside.sentence("suites/sbml")))
  func everyCasePassesOrIsRefusedByName() throws {
    var outcomes: [String: SBMLSuite.Outcome] = [:]
    for number in SBMLSuite.cases { outcomes[number] = try SBMLSuite.outcome(of: number) }
    #expect(outcomes.count == 1108)
    for (number, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
      switch outcome {
      case .passed: break
      case .refused(let text): #expect(text.contains("the fast reaction"), "\(number): \(text)")
      case .failed(let text): Issue.record("\(number): \(text)")
      }
    }
    let subset = try SBMLSuite.subset("B")
    #expect(subset.count == 879)
    #expect(subset.filter { outcomes[$0] != .passed } == [])
    #expect(outcomes.values.count { $0 == .passed } == 1085)
  }

  /// What is smooth between known times also runs in lanes; the rest is refused by name.
  @Test(.enabled(if: !SBMLSuite.cases.isEmpty, Beside.sentence("suites/sbml")))
  func everyCasePassesInLanesOrIsRefusedByName() throws {
    var passed = 0
    for number in SBMLSuite.cases {
      switch try SBMLSuite.outcomeInLanes(of: number) {
      case .passed: passed += 1
      case .refused: break
      case .failed(let text): Issue.record("\(number): \(text)")
      }
    }
    #expect(passed == 698)
  }
}
