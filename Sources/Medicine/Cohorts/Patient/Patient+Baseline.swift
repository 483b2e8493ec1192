// SPDX-License-Identifier: Apache-2.0

import Instruments
import KetamineModel
import Quantities
import Scalars

extension Patient {
  /// The MADRS total before treatment, as it was given or as it follows from the PHQ-9; nil where
  /// neither was.
  ///
  /// From the PHQ-9 by the model's own relation of the two scales, so that the course of the PHQ-9
  /// begins at what was given: means of 565 patients, with a wide spread from person to person.
  static func total(madrs: Double?, phq9: Double?) throws(PatientError) -> Quantity? {
    guard let phq9 else { return madrs.map { Quantity($0, .one) } }
    guard madrs == nil else { throw .twoBaselines }
    let total = try CovariateLimit.phq9.value(of: Quantity(phq9, .one), for: .baselinePHQ9)
    let ratio = ScoreParameter.phq9OddsRatio.passport.value
    return Quantity(PHQ9.expectedMADRS(baseline: total, oddsRatio: ratio), .one)
  }
}
