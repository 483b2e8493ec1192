// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// The values that a covariate may have: outside, the model has no data and the patient is refused.
///
/// The limits are those of the command line's contract: adults from 18 to 90 years, 35 to 200 kg,
/// 120 to 220 cm, and the ranges of the MADRS and the PHQ-9.
struct CovariateLimit {
  let range: ClosedRange<Double>
  let unit: Unit

  static let weight = CovariateLimit(range: 35...200, unit: .kilogram)
  static let height = CovariateLimit(range: 120...220, unit: .centimetre)
  static let age = CovariateLimit(range: 18...90, unit: .year)
  static let madrs = CovariateLimit(range: 0...60, unit: .one)
  static let phq9 = CovariateLimit(range: 0...27, unit: .one)
  /// Pressures (mm[Hg]) with which a session may begin: above 140/90 the label asks for a delay.
  static let systolic = 85.0...140.0
  static let diastolic = 45.0...90.0
  /// Antidepressants that have failed.
  static let failedTreatments = 0...30
  /// Benzodiazepines a day, mg in diazepam equivalents, of those who take them.
  static let benzodiazepine = 0.5...100.0

  /// The value in the limit's unit, if it is allowed.
  func value(of given: Quantity, for field: Patient.Field) throws(PatientError) -> Double {
    let value: Double
    do { value = try given.value(in: unit) } catch { throw .quantity(field, error) }
    guard range.contains(value) else { throw .outOfRange(field, found: given, allowed: allowed) }
    return value
  }

  /// As `18 to 90 a`.
  private var allowed: String {
    range.lowerBound.shortest + " to " + Quantity(range.upperBound, unit).description
  }
}
