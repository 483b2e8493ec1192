// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
public import Pharmacokinetics
public import Quantities
import Scalars

/// Who is treated: what is known of one person, and what was assumed because nobody said.
///
/// A patient who exists lies within the model's limits; nothing is ever moved into them.
public struct Patient: Equatable, Sendable {
  /// Body weight (kg).
  public internal(set) var weight: Double
  /// Height (cm), if known.
  public internal(set) var height: Double?
  /// Age (a).
  public internal(set) var age: Double
  public internal(set) var sex: Sex
  /// The MADRS total before treatment (0 to 60).
  public internal(set) var baselineMADRS: Double
  /// The PHQ-9 total before treatment (0 to 27), where that was given and the MADRS total follows from
  /// it.
  package let baselinePHQ9: Double?
  public internal(set) var genotype: CYP2B6Genotype
  public internal(set) var liver: LiverFunction
  public let kidney: KidneyFunction
  /// What is taken besides, each name once.
  public internal(set) var comedication: [TakenDrug]
  /// Where it was written.
  package let comedicationOrigin: ModelOverrides.Origin
  /// What is changed in the model for this patient.
  public let overrides: ModelOverrides
  /// What nobody gave, and was assumed.
  public internal(set) var defaults: [Field]

  /// What can be known of a patient, by its name in files.
  public enum Field: String, CaseIterable, Sendable {
    case weight
    case height
    case age
    case sex
    case baselineMADRS = "baseline.madrs"
    case baselinePHQ9 = "baseline.phq9"
    case cyp2b6
    case liver
    case kidney
    case comedication = "with"
  }

  /// What is not given is assumed: 70 kg, 45 a, sex unspecified, MADRS 33 unless a PHQ-9 total is given, the genotype *1/*1,
  /// liver and kidneys that work, nothing else taken; no height.
  ///
  /// Benzodiazepines named by themselves are counted in equivalents that a run may set: how much of
  /// them is too much, `checkBenzodiazepines(under:_:)` says.
  ///
  /// - Throws: `PatientError` that names the field, what was found, and what is allowed.
  public init(
    weight: Quantity? = nil, height: Quantity? = nil, age: Quantity? = nil, sex: Sex? = nil,
    baselineMADRS: Double? = nil, baselinePHQ9: Double? = nil, genotype: CYP2B6Genotype? = nil,
    liver: LiverFunction? = nil,
    kidney: KidneyFunction? = nil, comedication: [TakenDrug] = [],
    comedicationOrigin: ModelOverrides.Origin = .request, overrides: ModelOverrides = .none
  ) throws(PatientError) {
    let madrs = try Patient.total(madrs: baselineMADRS, phq9: baselinePHQ9)
    let height = try height.map { given throws(PatientError) in
      try CovariateLimit.height.value(of: given, for: .height)
    }
    self.weight = try CovariateLimit.weight.value(
      of: weight ?? Quantity(70, .kilogram), for: .weight)
    self.height = height
    self.age = try CovariateLimit.age.value(of: age ?? Quantity(45, .year), for: .age)
    self.sex = sex ?? .unspecified
    self.baselineMADRS = try CovariateLimit.madrs.value(
      of: madrs ?? Quantity(33, .one), for: .baselineMADRS)
    self.baselinePHQ9 = baselinePHQ9
    self.genotype = genotype ?? .reference
    self.liver = liver ?? .normal
    self.kidney = kidney ?? .normal
    self.comedication = try Patient.checked(comedication)
    self.comedicationOrigin = comedicationOrigin
    self.overrides = overrides
    let given: [(Field, Bool)] = [
      (.weight, weight != nil), (.age, age != nil), (.sex, sex != nil),
      (.baselineMADRS, madrs != nil), (.cyp2b6, genotype != nil), (.liver, liver != nil),
      (.kidney, kidney != nil), (.comedication, !comedication.isEmpty),
    ]
    self.defaults = given.filter { !$0.1 }.map { $0.0 }
    if !comedication.isEmpty, !takesEquivalents {
      try checkBenzodiazepines(under: .typical, Hypotheses())
    }
  }

  /// The weight (kg) if somebody gave it: the only one that a dose in mg/kg may be computed with.
  public var givenWeight: Double? { defaults.contains(.weight) ? nil : weight }
}

extension Patient {
  /// The same drugs, if each is named once.
  private static func checked(_ drugs: [TakenDrug]) throws(PatientError) -> [TakenDrug] {
    var names: Set<String> = []
    for drug in drugs where !names.insert(drug.name).inserted {
      throw .comedication(.repeated(drug.name))
    }
    return drugs
  }
}

extension Patient {
  /// One line about a patient, to be printed.
  public struct Fact: Equatable, Sendable {
    public let field: Field
    public let value: String
    /// The words, where it is a list of them.
    public let list: [String]?
    /// The unit; empty for a word.
    public let unit: String
    /// Whether nobody gave it.
    public let isDefault: Bool
  }

  /// All that is known or assumed, in a fixed order.
  public var facts: [Fact] {
    Field.allCases.compactMap { field in
      guard let (value, unit) = text(of: field) else { return nil }
      return Fact(
        field: field, value: value,
        list: field == .comedication ? comedication.map { $0.description } : nil, unit: unit,
        isDefault: defaults.contains(field))
    }
  }

  private func text(of field: Field) -> (value: String, unit: String)? {
    switch field {
    case .weight: (weight.shortest, "kg")
    case .height: height.map { ($0.shortest, "cm") }
    case .age: (age.shortest, "a")
    case .sex: (sex.rawValue, "")
    case .baselineMADRS: (baselineMADRS.shortest, "1")
    case .baselinePHQ9: baselinePHQ9.map { ($0.shortest, "1") }
    case .cyp2b6: (genotype.name, "")
    case .liver: (liver.rawValue, "")
    case .kidney: (kidney.rawValue, "")
    case .comedication: (comedication.map { $0.description }.joined(separator: ", "), "")
    }
  }
}
