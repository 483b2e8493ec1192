// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Therapy

/// What the drug alone does to some people at the moments of a trial.
struct DrugCourses {
  private let block: PatientBlock?
  private let plan: BatchPlan
  /// The place of each person in the block; nil for who gets no drug at all.
  private let slots: [Int?]

  /// Follows people through an arm.
  ///
  /// Who gets none of the drug is not followed by the solver: nothing of her state would move.
  ///
  /// - Parameters:
  ///   - stops: when each of them stops the treatment, h; beyond the end for who does not.
  ///   - given: of each, what she was given where rules decided; empty where they still do.
  ///   - end: until when, h.
  /// - Throws: ``BatchError`` for who cannot be followed.
  init(
    of people: [Applicant], in arm: Int, of moments: TrialMoments, stops: [Double],
    given: [Regimen?] = [], until end: Double
  ) throws(BatchError) {
    let trial = moments.trial
    let sessions = moments.sessions[arm]
    var treated: [Int] = []
    var stopOf: [Int: Double] = [:]
    var slots: [Int?] = []
    for (person, stop) in zip(people, stops) {
      let isTreated = sessions.contains {
        $0.control == nil && $0.start < stop && $0.start < end
      }
      slots.append(isTreated ? treated.count : nil)
      guard isTreated else { continue }
      treated.append(person.index)
      stopOf[person.index] = stop
    }
    self.slots = slots
    let solver = moments.batch.solver
    let hypotheses = moments.batch.population.hypotheses
    let rules = given.isEmpty ? trial.stages(of: arm) : nil
    let known = Dictionary(
      uniqueKeysWithValues: zip(people, given).map { ($0.index, $1) })
    plan = moments.batch.with(staged: rules) { [stopOf] patient throws(TherapyError) in
      let (weight, stop) = (
        patient.patient.weight, Double.minimum(stopOf[patient.index] ?? 0, end)
      )
      var regimen: Regimen?
      if let own = known[patient.index] {
        regimen = try own?.before(stop, bodyWeight: weight)
      } else if rules == nil {
        regimen = try trial.regimen(of: arm, bodyWeight: weight, before: stop)
      }
      return Treatment(
        parameters: patient.parameters, hypotheses: hypotheses,
        baselineMADRS: patient.baselineMADRS, regimen: regimen, until: end, solver: solver)
    }
    guard !treated.isEmpty else {
      block = nil
      return
    }
    let block = PatientBlock(capacity: treated.count, plan)
    try block.simulate(treated, plan)
    self.block = block
  }

  /// The model's value of an observable for one of the people, nil for who gets no drug.
  func value(of observable: Int, at time: Int, ofPerson place: Int) -> Double? {
    guard let block, let slot = slots[place] else { return nil }
    return block[plan.cell(time: time, observable: observable), slot]
  }

  /// What one of the people was given, and what else was begun and decided.
  func result(ofPerson place: Int) -> PatientBlock.Result? {
    guard let block, let slot = slots[place] else { return nil }
    return block.results[slot]
  }
}

extension Regimen {
  /// The doses that begin before a time (h); nil for none.
  fileprivate func before(_ stop: Double, bodyWeight: Double) throws(TherapyError) -> Regimen? {
    let own = doses.filter { $0.time < stop }
    guard !own.isEmpty else { return nil }
    do { return try Regimen(own, bodyWeight: bodyWeight) } catch { throw .dose(error) }
  }
}
