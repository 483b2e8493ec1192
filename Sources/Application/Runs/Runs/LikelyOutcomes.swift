// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Instruments
import KetamineModel
import Therapy

/// How many of the people like one patient reach response and remission.
///
/// They are followed once, to the last time that is asked for, and their MADRS total alone is looked
/// at; what a setting adds to the drug is computed from it.
struct LikelyOutcomes {
  private let plan: TreatmentPlan
  private let treatment: Treatment
  private let request: LikelyRequest
  private let seed: Int
  /// When outcomes are read (h), ascending.
  private let times: [Double]
  /// One for the drug alone, and one for the setting.
  private let clinics: [Clinic]

  init(
    _ plan: TreatmentPlan, _ simulation: Simulation, at times: [Double], _ request: LikelyRequest,
    seed: Int
  ) {
    (self.plan, treatment) = (plan, simulation.treatment)
    (self.times, self.request, self.seed) = (times, request, seed)
    let settings = (plan.isControl ? [] : [nil]) + (plan.settings.setting.map { [$0] } ?? [])
    clinics = settings.map { Clinic($0, plan, seed: seed, times) }
  }

  /// - Throws: ``RunError`` for a person who cannot be followed.
  func record() throws(RunError) -> SimulationRecord.Likely {
    let counts = OutcomeCounts(clinics.count * times.count * Clinic.outcomes.count)
    do {
      _ = try BatchSimulation(batch(), patients: 0..<request.people, on: request.concurrency)
        .run(
          into: nil, text: { [clinics] block throws(RunError) in block.answers(clinics) },
          write: { answers throws(RunError) in counts.add(answers) },
          watch: { done in
            request.watch(done)
            return true
          })
    } catch {
      throw RunError(error)
    }
    return record(counts.met)
  }

  private func record(_ met: [Int]) -> SimulationRecord.Likely {
    var shares: [SimulationRecord.Likely.Share] = []
    for clinic in clinics {
      for time in times {
        for outcome in Clinic.outcomes {
          shares.append(
            .init(
              outcome.rawValue, definition: clinic.definition(of: outcome),
              setting: clinic.setting?.name, time: time, met: met[shares.count],
              of: request.people))
        }
      }
    }
    return .init(count: request.people, seed: seed, shares: shares)
  }

  private func batch() -> BatchPlan {
    let treatment = shortened
    return BatchPlan(
      population: .alike(plan, in: nil, seed: seed), observables: [.madrs], times: times,
      sessions: plan.isControl ? plan.regimen.sessionStarts : nil, solver: treatment.solver,
      published: treatment.published,
      beside: plan.started
    ) { patient in
      var own = treatment
      own.parameters = patient.parameters
      return own
    }
  }

  /// The treatment up to the last time that is asked for. Doses after it change nothing before it.
  private var shortened: Treatment {
    var treatment = treatment
    treatment.end = times[times.count - 1]
    treatment.solver = treatment.solver.beside
    return treatment
  }
}

/// Where outcomes are read, and by which definitions.
private struct Clinic: Sendable {
  let setting: Setting?
  private let population: VirtualPopulation
  private let remission: Remission
  private let sessions: [Double]
  /// Other treatments that have begun.
  private let started: [StartedTreatment]
  private let times: [Double]

  static let outcomes: [ModelEndpoint.Kind] = [.response, .remission]

  init(_ setting: Setting?, _ plan: TreatmentPlan, seed: Int, _ times: [Double]) {
    self.setting = setting
    population = .alike(plan, in: setting, seed: seed)
    remission = plan.settings.setting?.remission ?? .standard
    (sessions, started, self.times) = (plan.regimen.sessionStarts, plan.started, times)
  }

  func definition(of outcome: ModelEndpoint.Kind) -> String {
    outcome == .response ? Response.half.definition : remission.definition
  }

  /// 1 for each outcome that a person reaches, else 0; time by time.
  func answers(of person: VirtualPatient, _ drugAlone: (_ time: Int) -> Double) -> [UInt8] {
    let course = population.course(of: person, sessions: sessions)
      .attending(sessions, beside: started)
    return times.indices.flatMap { time -> [UInt8] in
      let score = course.seen(drugAlone(time), of: .madrs, at: times[time])
      let isResponse = Response.half.isMet(baseline: person.baselineMADRS, score: score)
      return [isResponse ? 1 : 0, remission.isMet(score: score) ? 1 : 0]
    }
  }
}

extension PatientBlock {
  /// What its patients reach, one after the other, each clinic by clinic.
  fileprivate func answers(_ clinics: [Clinic]) -> [UInt8] {
    results.indices.flatMap { slot in
      clinics.flatMap { clinic in
        clinic.answers(of: results[slot].patient) { self[$0, slot] }
      }
    }
  }
}

/// How many people have reached each outcome; one worker at a time adds to it.
private final class OutcomeCounts: @unchecked Sendable {
  private(set) var met: [Int]

  init(_ count: Int) { met = Array(repeating: 0, count: count) }

  /// Adds the answers of some people.
  func add(_ answers: [UInt8]) {
    for (place, answer) in answers.enumerated() { met[place % met.count] += Int(answer) }
  }
}
