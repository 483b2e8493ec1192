// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics

extension Regimen {
  /// The same doses, the first of them at 0 h: results count from the first dose.
  ///
  /// - Parameter bodyWeight: the weight (kg) that limits are checked with.
  /// - Throws: ``TherapyError/dose(_:)``.
  package func startingAtZero(bodyWeight: Double) throws(TherapyError) -> Regimen {
    guard start > 0 else { return self }
    do {
      return try moved(by: -start, bodyWeight: bodyWeight)
    } catch {
      throw .dose(error)
    }
  }
}
