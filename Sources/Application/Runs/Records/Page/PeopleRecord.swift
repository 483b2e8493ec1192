// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Pharmacokinetics

/// Who the patients of a cohort are.
package struct PeopleRecord: Sendable, Equatable {
  package let count: Int
  /// In a, kg and points of the MADRS.
  package let age: Spread
  package let weight: Spread
  package let baseline: Spread
  /// How many are of each sex, take a benzodiazepine, have each genotype of CYP2B6; those that occur.
  package let sexes: [Count]
  package let benzodiazepines: Int
  package let genotypes: [Count]

  /// How many have something.
  package struct Count: Sendable, Equatable {
    package let name: String
    package let count: Int
  }

  /// How a number is spread over the patients: quantiles 0.05, 0.5 and 0.95, each between the two
  /// nearest in order (type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566).
  package struct Spread: Sendable, Equatable {
    package let low: Double
    package let median: Double
    package let high: Double

    /// - Parameter values: one or more.
    package init(of values: [Double]) {
      let sorted = values.sorted()
      let quantile = { (share: Double) -> Double in
        let place = share * Double(sorted.count - 1)
        let below = Int(place.rounded(.down))
        let above = Swift.min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
      }
      (low, median, high) = (quantile(0.05), quantile(0.5), quantile(0.95))
    }
  }

  /// - Parameter patients: one or more.
  package init(of patients: [Patient]) {
    count = patients.count
    age = Spread(of: patients.map { $0.age })
    weight = Spread(of: patients.map { $0.weight })
    baseline = Spread(of: patients.map { $0.baselineMADRS })
    sexes = Sex.allCases.map { sex in
      Count(name: sex.rawValue, count: patients.count { $0.sex == sex })
    }.filter { $0.count > 0 }
    genotypes = CYP2B6Genotype.allCases.map { genotype in
      Count(name: genotype.name, count: patients.count { $0.genotype == genotype })
    }.filter { $0.count > 0 }
    benzodiazepines = patients.count { $0.takesBenzodiazepine }
  }
}

extension Patient {
  /// Whether a benzodiazepine is taken.
  fileprivate var takesBenzodiazepine: Bool {
    comedication.contains { drug in
      if case .benzodiazepine = drug.kind { true } else { false }
    }
  }
}
