// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import KetamineModel
package import Trials

/// A trial that is to be run: its design, the model and how often.
package struct TrialPlan: Sendable {
  package let trial: Trial
  package let settings: ModelSettings
  package let request: TrialRequest
  package let conduct: TrialConduct
  /// What is noted of sessions, and changes nothing.
  package let notes: [String]

  /// - Throws: ``RunError`` for what the model refuses.
  package init(
    _ trial: Trial, _ overrides: ModelOverrides, _ request: TrialRequest, notes: [String] = []
  ) throws(RunError) {
    self.trial = trial
    self.notes = notes
    self.request = request
    settings = try ModelSettings(overrides, setting: trial.setting)
    try settings.checkUses(of: overrides.sets, isCohort: true)
    let reference: Patient
    do { reference = try Patient() } catch { throw RunError(error) }
    let population = VirtualPopulation(
      seed: UInt64(request.seed), reference: reference, typical: settings.parameters,
      setting: trial.setting, parameters: Self.parameters(settings.population, trial),
      hypotheses: settings.hypotheses)
    let moments = TrialMoments(trial, of: population)
    guard moments.times.count * moments.batch.observables.count <= CohortPlan.mostCells else {
      throw RunError(
        .value, "found \(moments.times.count) moments at which people are looked at, allowed: fewer"
      )
    }
    conduct = TrialConduct(moments, seed: UInt64(request.seed))
    try checkEnrolment()
  }

  /// Who decides on entry: the setting, or the trial's own rule where it has one.
  private static func parameters(
    _ population: PopulationParameters, _ trial: Trial
  ) -> PopulationParameters {
    var parameters = population
    if trial.eligibility.lowestScore != nil {
      parameters = parameters.lettingIn(from: 0, of: trial.setting)
    }
    if let error = trial.rating.error { parameters = parameters.rated(withError: error) }
    return parameters
  }

  /// A trial that nobody may enter has no result.
  private func checkEnrolment() throws(RunError) {
    let found = conduct.enrolment.screening(ofReplicate: 0).enrolled.count
    guard found == trial.size else {
      throw RunError(
        .value,
        """
        of \(Enrolment.applicants) people who ask, \(found) are let in, and \(trial.size) are needed; \
        let more in, or take fewer
        """)
    }
  }
}

/// How a trial is run.
package struct TrialRequest: Equatable, Sendable {
  package let seed: Int
  /// How often the trial is run.
  package let replicates: Int
  /// How many people are asked for the truth.
  package let sampleSize: Int
  /// Whether studies differ from run to run, so that power becomes assurance.
  package let isAssurance: Bool
  /// The part of the runs that is made; nil for all.
  package let shard: ShardNumber?

  package init(
    seed: Int, replicates: Int, sampleSize: Int = TrialRequest.usualSampleSize,
    isAssurance: Bool = false, shard: ShardNumber? = nil
  ) {
    self.seed = seed
    self.replicates = replicates
    self.sampleSize = sampleSize
    self.isAssurance = isAssurance
    self.shard = shard
  }

  package static let usualSampleSize = 20_000
  package static let sampleSizes = 100...1_000_000
  package static let usualReplicates = 500
  package static let mostReplicates = Enrolment.mostReplicates

  /// The runs of this part.
  package var runs: Range<Int> { shard?.patients(of: replicates) ?? 0..<replicates }
}
