// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@Suite struct CovariatesTests {
  /// The parameters of disposition for a person.
  func individual(
    weight: Double = 70, age: Double = 45, sexContrast: Double = 0
  ) -> [DispositionParameter: Double] {
    var disposition = DispositionParameter.allCases.map(\.passport.value)
    var covariates = CovariateParameter.allCases.map(\.passport.value)
    disposition.withUnsafeMutableBufferPointer { d in
      covariates.withUnsafeMutableBufferPointer { c in
        Covariates(weight: weight, age: age, sexContrast: sexContrast)
          .individualize(Section(d.baseAddress!), by: Section(c.baseAddress!))
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(DispositionParameter.allCases, disposition))
  }

  @Test func theReferencePersonHasTheTypicalValues() {
    for (parameter, value) in individual() {
      let typical = parameter.passport.value
      #expect((value - typical).magnitude <= 1e-12 * typical, "\(parameter)")
    }
  }

  @Test func volumesGrowWithWeightAndClearancesLess() {
    let (light, heavy) = (individual(weight: 50), individual(weight: 100))
    #expect((heavy[.centralVolume]! / light[.centralVolume]! - 2).magnitude < 1e-12)
    let expected = Double.pow(2, 0.75)
    for clearance in [DispositionParameter.clearanceS, .norketamineClearanceR, .deepClearance] {
      #expect((heavy[clearance]! / light[clearance]! - expected).magnitude < 1e-12)
    }
  }

  /// Women clear ketamine and norketamine 20 % faster than men (Sigtermans 2009), and extract the
  /// same share at a passage through the liver.
  @Test func womenClearFaster() {
    let (woman, man) = (individual(sexContrast: 1), individual(sexContrast: -1))
    for clearance in [DispositionParameter.clearanceS, .clearanceR, .norketamineClearanceS] {
      #expect((woman[clearance]! / man[clearance]! - 1.2).magnitude < 1e-12)
    }
    let extraction = { (p: [DispositionParameter: Double]) in
      p[.clearanceS]! / p[.hepaticBloodFlow]!
    }
    #expect((extraction(woman) - extraction(man)).magnitude < 1e-12)
  }

  /// −2.19 of 151 L/h a year above 60 (Perez-Ruixo 2020).
  @Test func liverBloodFlowFallsFromSixty() {
    let (sixty, eighty) = (individual(age: 60), individual(age: 80))
    #expect(individual(age: 30)[.hepaticBloodFlow] == sixty[.hepaticBloodFlow])
    let left = eighty[.hepaticBloodFlow]! / sixty[.hepaticBloodFlow]!
    #expect((left - (1 - 20 * 2.19 / 151)).magnitude < 1e-4)
    #expect(eighty[.clearanceS]! < sixty[.clearanceS]!)
    #expect(eighty[.clearanceS]! < eighty[.hepaticBloodFlow]!)
  }
}
