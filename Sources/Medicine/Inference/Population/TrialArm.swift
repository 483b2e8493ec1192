// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars

/// One arm of a trial, prepared so that its outcome follows quickly from the population's parameters.
///
/// What the drug does to a person is proportional to the largest effect that she can have, since
/// symptoms answer to it linearly. So each person is simulated once, with the typical largest effect,
/// and both groups of the mixture follow from that.
struct TrialArm {
  let setting: Setting
  let visits: [Double]
  private let sessions: [Double]
  private let people: [Person]
  private let typical: Parameters<Double>
  /// Those under which calibrated values are found: every switch on its default side.
  private let hypotheses = Hypotheses()

  /// One who takes part.
  private struct Person {
    let patient: VirtualPatient
    /// For each visit, the share of symptoms that the drug takes away per unit of largest effect.
    let relief: [Double]
    /// Her deviation of the largest effect within her group, on the logit.
    let deviation: Double
  }

  /// - Parameters:
  ///   - doses: per person, by body weight (kg); nil for the control arm.
  ///   - sessions: when they begin, h.
  ///   - visits: when scores are taken, h.
  ///   - count: how many people stand for all.
  init(
    _ setting: Setting, _ typical: Parameters<Double>, sessions: [Double], visits: [Double],
    count: Int, doses: ((Double) throws -> [Dose])? = nil
  ) throws {
    self.setting = setting
    self.visits = visits
    self.sessions = sessions
    self.typical = typical
    var parameters = PopulationParameters.typical
    parameters.values[ResponseParameter.strongShift.place] = 0
    parameters.values[ResponseParameter.weakShift.place] = 0
    let population = VirtualPopulation(
      seed: 1, reference: try Patient(), typical: typical, setting: setting,
      parameters: parameters)
    people = try (0..<count).map { index in
      let patient = population.patient(at: index)
      guard let doses else {
        return Person(patient: patient, relief: visits.map { _ in 0 }, deviation: 0)
      }
      return try Self.treat(patient, doses(patient.patient.weight), typical, visits, population)
    }
  }

  private static func treat(
    _ patient: VirtualPatient, _ doses: [Dose], _ typical: Parameters<Double>, _ visits: [Double],
    _ population: VirtualPopulation
  ) throws -> Person {
    var parameters = patient.parameters
    parameters.values[largest] = typical.values[largest]
    let regimen = try Regimen(doses, bodyWeight: patient.patient.weight)
    var treatment = Treatment(
      parameters: parameters, baselineMADRS: patient.baselineMADRS, regimen: regimen,
      until: visits.max() ?? 0)
    treatment.occasions = population.occasions(
      of: patient, sessions: regimen.sessionStarts.count)
    let simulation = try Simulation(treatment)
    let relief = try visits.map { visit in
      let left = try simulation.value(of: .madrs, at: visit) / patient.baselineMADRS
      return (1 - left) / typical.values[largest]
    }
    return Person(
      patient: patient, relief: relief, deviation: patient.randomEffects[largest])
  }

  /// What the arm shows at each visit.
  func outcomes(_ parameters: PopulationParameters) -> [Outcome] {
    var outcomes = visits.map { _ in Outcome() }
    for traits in Self.traits(of: setting) {
      let course = PlaceboResponse(setting, parameters, sessions: sessions, traits: traits.traits)
      for person in people {
        add(person, course, parameters, traits.weight, to: &outcomes)
      }
    }
    return outcomes
  }

  private func add(
    _ person: Person, _ course: PlaceboResponse, _ parameters: PopulationParameters,
    _ weight: Double, to outcomes: inout [Outcome]
  ) {
    let baseline = person.patient.baselineMADRS
    let clinical = ClinicalCourse(
      of: person.patient, placebo: course, population: parameters, hypotheses: hypotheses, seed: 1)
    for group in groups(parameters) {
      let largest = VariabilityScale.logit.shift(
        typical.values[Self.largest], by: person.deviation + group.shift)
      for (visit, time) in visits.enumerated() {
        let alone = baseline * (1 - largest * person.relief[visit])
        outcomes[visit].add(
          baseline: baseline, score: clinical.expected(alone, of: .madrs, at: time),
          noise: parameters[.raterNoise], remission: setting.remission,
          weight: weight * group.weight)
      }
    }
  }

  private func groups(_ parameters: PopulationParameters) -> [(shift: Double, weight: Double)] {
    let strong = parameters[.strongShare]
    return [(parameters[.strongShift], strong), (parameters[.weakShift], 1 - strong)]
  }

  /// How people differ in the placebo response: along one axis, or two where there is a new
  /// antidepressant.
  private static func traits(of setting: Setting) -> [(traits: PlaceboTraits, weight: Double)] {
    let course = NormalNodes(spacing: 0.2).points
    let second = setting.hasAntidepressant ? NormalNodes(spacing: 0.5).points : [(z: 0, weight: 1)]
    return course.flatMap { first in
      second.map { other in
        (PlaceboTraits(course: first.z, antidepressant: other.z), first.weight * other.weight)
      }
    }
  }

  private static let largest = SymptomParameter.maximumEffect.place
}
