// SPDX-License-Identifier: Apache-2.0

public import Cohorts
public import Pharmacokinetics
import Quantities

/// One person, as far as the model knows people; what is not told is assumed, and
/// known to be (`defaults`).
public typealias Patient = Cohorts.Patient

extension Patient {
  /// What is not given is assumed: 70 kg, 45 years, sex unspecified, MADRS 33, the genotype *1/*1,
  /// liver and kidneys that work, nothing else taken; no height.
  ///
  /// - Parameters:
  ///   - weight: 35 to 200 kg. A dose per kilogram needs a weight that somebody gave.
  ///   - height: 120 to 220 cm.
  ///   - age: 18 to 90 years.
  ///   - sex: as far as it is a covariate of the model.
  ///   - baseline: how ill she is before treatment.
  ///   - genotype: the alleles of CYP2B6, which makes norketamine.
  ///   - liver: how well it works.
  ///   - kidney: how well they work.
  ///   - taking: what she takes besides ketamine, each once.
  /// - Throws: ``KairosError`` that names the argument, what was found and what is allowed.
  public init(
    weight: BodyWeight? = nil, height: BodyHeight? = nil, age: Age? = nil, sex: Sex? = nil,
    baseline: Baseline? = nil, genotype: CYP2B6Genotype? = nil, liver: LiverFunction? = nil,
    kidney: KidneyFunction? = nil, taking: [OtherDrug] = []
  ) throws(KairosError) {
    do throws(PatientError) {
      let taken = try taking.map { drug throws(PatientError) in try drug.taken() }
      try self.init(
        weight: weight?.quantity, height: height?.quantity, age: age?.quantity, sex: sex,
        baselineMADRS: baseline?.madrs, baselinePHQ9: baseline?.phq9, genotype: genotype,
        liver: liver, kidney: kidney,
        comedication: taken, overrides: .none)
    } catch {
      throw KairosError(error)
    }
  }

  /// Anybody: everything is assumed.
  public static let anybody: Patient = {
    guard let patient = try? Patient(weight: BodyWeight?.none) else {
      preconditionFailure("what is assumed is allowed")
    }
    return patient
  }()
}
