// SPDX-License-Identifier: Apache-2.0

package import Quantities

extension TreatmentProtocol {
  /// The same sessions, each dose multiplied with a factor and rounded to four digits, as it would
  /// be ordered.
  ///
  /// - Throws: ``TherapyError`` if a dose is then refused.
  package func scaled(by factor: Double) throws(TherapyError) -> TreatmentProtocol {
    guard phased == nil else { throw .notScalable }
    let scaled = sessions.map { session in
      session.giving(session.dose.scaled(by: factor))
    }
    return try TreatmentProtocol(name: name, drug: drug, sessions: scaled)
  }
}

extension Quantity {
  /// The quantity multiplied with a factor, rounded to four significant digits, in its own unit.
  package func scaled(by factor: Double) -> Quantity {
    Quantity((value * factor).roundedToFourDigits, unit)
  }
}

extension Double {
  /// As 37.63 for 37.6344; what is 0 or not finite stays.
  var roundedToFourDigits: Double {
    guard isFinite, self != 0 else { return self }
    var (digits, power) = (magnitude, 1.0)
    while digits >= 10_000 { (digits, power) = (digits / 10, power / 10) }
    while digits < 1000 { (digits, power) = (digits * 10, power * 10) }
    return power >= 1 ? (self * power).rounded() / power : (self * power).rounded() * (1 / power)
  }
}
