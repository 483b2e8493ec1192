// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// The explicit and the stiff method come to the same numbers, as close as was asked for.
struct SolverAgreementTests {
  private func table(_ solver: String, _ tolerance: String) throws -> [[Double]] {
    let outcome = try Program.kairos(
      "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 24h --every 1h "
        + "--observables probability.*,score.cadss,plasma.ketamine.venous --format csv "
        + "--solver \(solver) --rtol \(tolerance)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
  }

  /// Nothing is off by more than 300 times the tolerance: side effects once were, by a thousand times.
  @Test func methodsAgreeWithinTheTolerance() throws {
    let (explicit, stiff) = (try table("explicit", "1e-10"), try table("stiff", "1e-12"))
    try #require(explicit.count == 25 && stiff.count == 25)
    for column in stiff[0].indices {
      let peak = stiff.map { $0[column].magnitude }.max() ?? 0
      for (one, other) in zip(explicit, stiff) {
        #expect((one[column] - other[column]).magnitude <= 300 * 1e-10 * peak)
      }
    }
  }
}
