// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// Somebody who was let in.
package struct Applicant: Sendable {
  package let person: VirtualPatient
  /// The recorded score of the MADRS at screening.
  package let screened: Double
  package let stratum: Stratum

  package var index: Int { person.index }
}

/// Those who ask to take part in a trial, one after the other, and who of them is let in.
package struct Enrolment: Sendable {
  /// How many may ask in one replicate, so that nobody's number depends on how many are let in.
  package static let applicants = 1 << 14
  /// The most replicates of a trial.
  package static let mostReplicates = 50_000
  /// Where those people begin who are followed under every arm: behind all replicates, and within 32
  /// bits together with the most that are asked.
  static let firstForTruth = 1 << 30

  let trial: Trial
  let population: VirtualPopulation

  package init(_ trial: Trial, _ population: VirtualPopulation) {
    (self.trial, self.population) = (trial, population)
  }

  /// Who was let in, and why others were not.
  package struct Screening: Sendable {
    package var enrolled: [Applicant] = []
    package var refusals: [Eligibility.Refusal: Int] = [:]
  }

  /// The first people of a replicate who are let in.
  package func screening(ofReplicate replicate: Int) -> Screening {
    var screening = Screening()
    let first = replicate * Self.applicants
    for index in first..<first + Self.applicants {
      guard screening.enrolled.count < trial.size else { break }
      switch judged(index) {
      case .success(let applicant): screening.enrolled.append(applicant)
      case .failure(let refusal): screening.refusals[refusal, default: 0] += 1
      }
    }
    return screening
  }

  /// Those of some places of the sample who are let in.
  func sample(_ places: Range<Int>) -> [Applicant] {
    places.compactMap { try? judged(Self.firstForTruth + $0).get() }
  }

  private func judged(_ index: Int) -> Result<Applicant, Eligibility.Refusal> {
    let person = population.patient(at: index)
    let cutoff = trial.eligibility.lowestScore ?? 0
    let score = trial.rating.recorded(person.baselineMADRS, cutoff: cutoff)
    if let refusal = trial.eligibility.refusal(of: person, score: score) {
      return .failure(refusal)
    }
    let stratum = Stratum(person, baseline: score, by: trial.randomisation.factors)
    return .success(Applicant(person: person, screened: score, stratum: stratum))
  }
}

extension Eligibility.Refusal: Error {}
