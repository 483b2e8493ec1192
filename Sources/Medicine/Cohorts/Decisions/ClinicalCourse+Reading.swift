// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Scalars
import Statistics
package import Therapy

extension ReadingKind {
  /// The observable of the model behind it.
  package var observable: Observable {
    switch self {
    case .madrs: .madrs
    case .phq9: .phq9
    case .cadss: .cadss
    case .systolic: .systolicChange
    case .diastolic: .diastolicChange
    }
  }
}

extension ClinicalCourse {
  /// What is read of the person at a time (h): in a setting as somebody there writes it down, a whole
  /// number with its error; without a setting as it is.
  ///
  /// A pressure differs from the person's own by what differs from session to session, and from
  /// reading to reading, and by what the drug does.
  ///
  /// - Parameters:
  ///   - drugAlone: the value of the kind's observable in the model.
  ///   - session: how many sessions have begun.
  package func read(
    _ kind: ReadingKind, _ drugAlone: Double, at time: Double, session: Int
  ) -> Double {
    switch kind {
    case .madrs, .phq9: return seen(drugAlone, of: kind.observable, at: time)
    case .cadss: return isRated ? drugAlone.rounded() : drugAlone
    case .systolic:
      let error = pressureError(at: time, session)
      return pressure(pressures.systolic + drugAlone, error.systolic)
    case .diastolic:
      let error = pressureError(at: time, session)
      return pressure(pressures.diastolic + drugAlone, error.diastolic)
    }
  }

  private func pressure(_ own: Double, _ error: Double) -> Double {
    isRated ? (own + error).rounded() : own
  }

  /// How far a reading lies off, mm[Hg]: systolic and diastolic deviations go together.
  private func pressureError(at time: Double, _ session: Int) -> (
    systolic: Double, diastolic: Double
  ) {
    guard isRated else { return (0, 0) }
    let day = joined("pressure.session", session, pressureErrors.correlation)
    let now = joined("pressure.reading", Int((time * 60).rounded()), pressureErrors.correlation)
    return (
      pressureErrors.systolic.session * day.first + pressureErrors.systolic.reading * now.first,
      pressureErrors.diastolic.session * day.second + pressureErrors.diastolic.reading * now.second
    )
  }

  /// Two standard normal numbers that go together.
  private func joined(
    _ name: String, _ occasion: Int, _ correlation: Double
  ) -> (first: Double, second: Double) {
    var stream = RandomStream(key, occasion: occasion, purpose: .residual, name: name)
    let (first, own) = (stream.normal(), stream.normal())
    return (first, correlation * first + (1 - correlation * correlation).squareRoot() * own)
  }
}
