// SPDX-License-Identifier: Apache-2.0

public import Quantities

extension Patient {
  /// The same person with new measurements, as the visits of a study bring them; what is nil, and
  /// everything else that is known or assumed, stays as it is.
  ///
  /// - Throws: ``PatientError`` that names the field, what was found, and what is allowed.
  public func revised(
    weight: Quantity? = nil, height: Quantity? = nil, age: Quantity? = nil, sex: Sex? = nil,
    baselineMADRS madrs: Double? = nil
  ) throws(PatientError) -> Patient {
    try Patient(
      weight: weight ?? given(.weight, Quantity(self.weight, .kilogram)),
      height: height ?? self.height.map { Quantity($0, .centimetre) },
      age: age ?? given(.age, Quantity(self.age, .year)),
      sex: sex ?? (defaults.contains(.sex) ? nil : self.sex),
      baselineMADRS: madrs ?? madrsAsGiven,
      baselinePHQ9: madrs == nil ? baselinePHQ9 : nil,
      genotype: defaults.contains(.cyp2b6) ? nil : genotype,
      liver: defaults.contains(.liver) ? nil : liver,
      kidney: defaults.contains(.kidney) ? nil : kidney, comedication: comedication,
      comedicationOrigin: comedicationOrigin, overrides: overrides)
  }

  /// The MADRS total, unless nobody gave it, or it follows from a PHQ-9 total.
  private var madrsAsGiven: Double? {
    baselinePHQ9 == nil ? given(.baselineMADRS, baselineMADRS) : nil
  }

  /// A value, unless nobody gave it.
  private func given<Value>(_ field: Field, _ value: Value) -> Value? {
    defaults.contains(field) ? nil : value
  }
}

extension Patient {
  /// The same person with what somebody said of another one in its place. What is taken besides is
  /// taken by both.
  ///
  /// - Throws: ``PatientError``, as for a drug that both take.
  package func revised(by other: Patient) throws(PatientError) -> Patient {
    let given = { (field: Field) in !other.defaults.contains(field) }
    let known = { (field: Field) in !self.defaults.contains(field) }
    return try Patient(
      weight: given(.weight)
        ? Quantity(other.weight, .kilogram)
        : self.given(
          .weight, Quantity(weight, .kilogram)),
      height: (other.height ?? height).map { Quantity($0, .centimetre) },
      age: given(.age) ? Quantity(other.age, .year) : self.given(.age, Quantity(age, .year)),
      sex: given(.sex) ? other.sex : known(.sex) ? sex : nil,
      baselineMADRS: (given(.baselineMADRS) ? other : self).madrsAsGiven,
      baselinePHQ9: (given(.baselineMADRS) ? other : self).baselinePHQ9,
      genotype: given(.cyp2b6) ? other.genotype : known(.cyp2b6) ? genotype : nil,
      liver: given(.liver) ? other.liver : known(.liver) ? liver : nil,
      kidney: given(.kidney) ? other.kidney : known(.kidney) ? kidney : nil,
      comedication: comedication + other.comedication, comedicationOrigin: comedicationOrigin,
      overrides: overrides)
  }
}
