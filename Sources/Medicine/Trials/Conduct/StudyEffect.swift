// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Scalars
import Statistics
import Therapy

/// By how much one study differs from others: the same for everybody in it, whatever the arm.
package struct StudyEffect: Equatable, Sendable {
  /// Further relief without the drug, on the logarithm of the share of symptoms that is left.
  package let relief: Double
  /// What the drug's own relief is multiplied by, on the same scale.
  package let drug: Double
  /// By how many of its standard errors the relief by each other treatment lies off, in the order of
  /// `OtherTreatment.allCases`; empty for none.
  package let otherTreatments: [Double]

  /// A study in the middle of all.
  package static let none = StudyEffect(relief: 0, drug: 1, otherTreatments: [])

  init(relief: Double, drug: Double, otherTreatments: [Double]) {
    (self.relief, self.drug, self.otherTreatments) = (relief, drug, otherTreatments)
  }

  /// The study of one replicate, as studies were found to differ: for assurance, the power over what
  /// is not known.
  package init(_ key: PatientKey, _ parameters: PopulationParameters) {
    var outside = RandomStream(key, purpose: .study, name: "non-drug")
    var ofDrug = RandomStream(key, purpose: .study, name: "drug")
    relief = parameters[.betweenStudiesOutsideDrug] * outside.normal()
    drug = Double.exp(parameters[.betweenStudiesOfDrug] * ofDrug.normal())
    otherTreatments = OtherTreatment.allCases.map { treatment in
      var own = RandomStream(key, purpose: .study, name: treatment.name)
      return own.normal()
    }
  }
}
