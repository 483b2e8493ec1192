// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Dynamics
import Instruments
import KetamineModel
import Scalars
import Therapy

/// When people of a trial are looked at, and what of the model: no more than its questions need.
package struct TrialMoments: Sendable {
  package let trial: Trial
  /// Every moment, h, ascending.
  package let times: [Double]
  package let batch: BatchPlan
  /// The sessions of each arm.
  let sessions: [[Trial.ArmSession]]
  /// The share of the scale that speaks of each domain, in the order of `MADRS.Domain`.
  let weights: [Double]
  /// The place of the CADSS total among what is looked at; nil where nobody asks for it.
  let dissociation: Int?
  /// The places of the side effects.
  let effects: [Int]
  private let places: [Double: Int]

  /// A session's dissociation is read when trials read it: 40 minutes after the dose, or at the end of
  /// a longer infusion (Spravato, prescribing information).
  static let reading = 2.0 / 3
  /// What has begun in a session has begun by then, h.
  static let sessionEnd = 4.0

  package init(_ trial: Trial, of population: VirtualPopulation, solver: Solver = Solver()) {
    self.trial = trial
    weights = trial.measure.weights
    sessions = trial.arms.indices.map { trial.sessions(of: $0) }
    var observables: [Observable] = MADRS.Domain.allCases.map { $0.observable }
    if trial.needsDissociation {
      dissociation = observables.count
      observables.append(.cadss)
    } else {
      dissociation = nil
    }
    effects = trial.sideEffects.indices.map { observables.count + $0 }
    observables += trial.sideEffects.map { .probability($0) }
    times = Self.times(of: trial)
    places = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1, $0) })
    batch = BatchPlan(
      population: population, observables: observables, times: times, solver: solver,
      entries: Self.entries(of: trial),
      reading: Self.kinds(of: trial)
    ) { patient in
      Treatment(
        parameters: patient.parameters, baselineMADRS: patient.baselineMADRS, regimen: nil,
        until: trial.end)
    }
  }

  /// Where the doses of any arm act, so that what none of them reaches is not followed; anywhere, if those
  /// of a usual weight cannot be given.
  private static func entries(of trial: Trial) -> BatchPlan.Entries {
    var person = Treatment(
      parameters: .typical, baselineMADRS: 0, regimen: nil, until: trial.end)
    var states: Set<Int> = []
    for arm in trial.arms.indices {
      if let rules = trial.stages(of: arm) {
        states.formUnion(rules.touched(in: person, bodyWeight: usualWeight))
      }
      do throws(TherapyError) {
        person.regimen = try trial.regimen(
          of: arm, bodyWeight: usualWeight, before: .infinity)
      } catch {
        return .any
      }
      states.formUnion(person.statesActedOn)
    }
    return .these(states)
  }

  /// What rules of any arm read.
  private static func kinds(of trial: Trial) -> [ReadingKind] {
    let read = Set(trial.arms.indices.flatMap { trial.stages(of: $0)?.kinds ?? [] })
    return ReadingKind.allCases.filter(read.contains)
  }

  /// kg; any would do, since where doses act does not depend on it.
  private static let usualWeight = 70.0

  /// Visits, and in sessions what is felt and what has begun; rules may move a session to any day.
  private static func times(of trial: Trial) -> [Double] {
    var times = Set(trial.visits.flatMap { visit in visit.days.map { Double($0 * 24) } })
    for arm in trial.arms.indices {
      for session in trial.sessions(of: arm) where session.control == nil {
        if trial.needsDissociation { times.insert(session.start + Self.reading) }
        if !trial.sideEffects.isEmpty { times.insert(session.start + Self.sessionEnd) }
      }
    }
    if trial.arms.indices.contains(where: { trial.stages(of: $0) != nil }) {
      let days = stride(from: 0, to: trial.end, by: 24)
      if trial.needsDissociation { times.formUnion(days.map { $0 + Self.reading }) }
      if !trial.sideEffects.isEmpty { times.formUnion(days.map { $0 + Self.sessionEnd }) }
    }
    return times.filter { $0 <= trial.end }.sorted()
  }

  /// The place of a moment that is one of them.
  func place(of time: Double) -> Int? { places[time] }
}

extension MADRS.Domain {
  /// What of the model is its severity.
  var observable: Observable {
    switch self {
    case .mood: .mood
    case .anhedonia: .anhedonia
    case .somatic: .somatic
    case .cognition: .cognition
    case .suicidality: .suicidality
    }
  }
}

extension RatingScale {
  /// The share of the scale's total that speaks of each domain, in the order of `MADRS.Domain`.
  var weights: [Double] {
    let items: [MADRS.Domain] =
      switch self {
      case .madrs: MADRS.Item.allCases.map { $0.domain }
      case .phq9: PHQ9.Item.allCases.map { $0.domain }
      default: []
      }
    guard items.isEmpty else {
      return MADRS.Domain.allCases.map { domain in
        Double(items.count { $0 == domain }) / Double(items.count)
      }
    }
    return scale?.weights ?? []
  }
}
