// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct ToleranceTests {
  @Test func positiveNumbersPass() throws {
    try Tolerance().validate()
    try Tolerance(absolute: 1e-300, relative: 10).validate()
  }

  @Test(arguments: [(0.0, 1.0), (1, 0), (-1, 1), (1, -1), (.nan, 1), (1, .infinity)])
  func othersAreRefused(absolute: Double, relative: Double) {
    #expect(throws: SolverError.self) {
      try Tolerance(absolute: absolute, relative: relative).validate()
    }
  }
}
