// SPDX-License-Identifier: Apache-2.0

package import Statistics

extension RandomStream {
  /// What numbers are drawn for. The raw values are part of every published result: they are never
  /// given to another purpose.
  package enum Purpose: UInt8, CaseIterable, Sendable {
    /// Who the patient is: age, sex, weight and so on.
    case covariates = 1
    /// How the patient's parameters differ from those of people like her.
    case parameters = 2
    /// How the parameters differ from one session to the next.
    case occasions = 3
    /// Which kind of responder the patient is.
    case response = 4
    /// What is not the drug: expectancy, contact, regression to the mean.
    case setting = 5
    /// Who rates, and how well.
    case rating = 6
    /// Errors of measurement.
    case residual = 7
    /// How studies differ from each other.
    case study = 8
    /// Who gets which treatment.
    case randomization = 9
    /// Who leaves, and when.
    case dropout = 10
  }

  /// - Parameters:
  ///   - seed: of the whole cohort.
  ///   - patient: the patient's index in the cohort, 0 and up, below 2³².
  ///   - occasion: the number of the session or visit; 0 for what holds always.
  ///   - purpose: what the numbers are for.
  ///   - name: tells quantities of one purpose apart, as the name of a parameter, so that a new
  ///     parameter moves no draw of the others.
  package init(
    seed: UInt64, patient: Int, occasion: Int = 0, purpose: Purpose, name: String = ""
  ) {
    self.init(
      seed: seed, subject: patient, occasion: occasion, purpose: purpose.rawValue, name: name)
  }
}
