// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
import Quantities
public import Scalars
import Statistics

/// Everybody who could be drawn: a person whose like are sought, and how people differ.
///
/// Patients are computed when they are asked for, from their key alone: a population takes no
/// memory, and patient 7 is the same whether or not patients 1 to 6 exist.
public struct VirtualPopulation: Sendable {
  /// Who the people are.
  public enum People: Sendable {
    /// Drawn from those who seek treatment; what is given of the reference is the same for all.
    case drawn
    /// All like the reference; only the parameters of the model differ.
    case alike
    /// Real people, from a table. What it does not tell of somebody is that of a default patient, or
    /// drawn where this is asked for.
    case listed([ListedPatient], isUnknownDrawn: Bool)
  }

  public let seed: UInt64
  /// Whom the patients are like: what is given of her is the same for all.
  public let reference: Patient
  /// The parameters around which people vary.
  public let typical: Parameters<Double>
  public let people: People
  /// Where they are treated; nil for the drug alone.
  public let setting: Setting?
  /// How people differ, and the placebo response.
  public let parameters: PopulationParameters
  /// Whether weight acts, how much a genotype does, and how effects join.
  public let hypotheses: Hypotheses
  private let variability: BetweenPeople

  public init(
    seed: UInt64, reference: Patient, typical: Parameters<Double> = .typical,
    people: People = .drawn, setting: Setting? = nil, parameters: PopulationParameters = .typical,
    hypotheses: Hypotheses = Hypotheses()
  ) {
    self.seed = seed
    self.reference = reference
    self.typical = typical
    self.people = people
    self.setting = setting
    self.parameters = parameters
    self.hypotheses = hypotheses
    variability = BetweenPeople(parameters)
  }

  /// How many there are; nil for as many as anybody asks for.
  public var count: Int? {
    guard case .listed(let patients, _) = people else { return nil }
    return patients.count
  }

  /// The patient of an index, 0 and up.
  public func patient(at index: Int) -> VirtualPatient {
    let key = key(of: index)
    let (id, patient, history) = person(at: index, key)
    let effects = variability.deviations(of: key, around: typical)
    let own = BetweenPeople.parameters(typical, deviating: effects)
    return VirtualPatient(
      index: index, id: id, isListed: id != nil, patient: patient, history: history,
      parameters: own.individual(patient.covariates, under: hypotheses),
      randomEffects: effects)
  }

  private func key(of index: Int) -> PatientKey {
    guard case .listed(let listed, _) = people else { return PatientKey(seed: seed, index: index) }
    return PatientKey(seed: seed, id: listed[index].id)
  }

  private func person(
    at index: Int, _ key: PatientKey
  ) -> (id: String?, Patient, MedicalHistory) {
    let recruitment = Recruitment(parameters: parameters, setting: setting)
    switch people {
    case .alike: return (nil, reference, .plain)
    case .drawn:
      let patient = recruitment.patient(key, like: reference)
      return (nil, patient, recruitment.history(key, age: patient.age))
    case .listed(let listed, isUnknownDrawn: false):
      return (listed[index].id, listed[index].patient, listed[index].history(elseFrom: .plain))
    case .listed(let listed, isUnknownDrawn: true):
      let person = listed[index]
      let patient = recruitment.patient(
        key, like: person.patient, takesBenzodiazepines: person.takesBenzodiazepines)
      let drawn = recruitment.history(key, age: patient.age)
      return (person.id, patient, person.history(elseFrom: drawn))
    }
  }

  /// How this patient takes up the drug in each of some sessions.
  public func occasions(of patient: VirtualPatient, sessions: Int) -> [Occasion] {
    (0..<sessions).map { occasion(of: patient, session: $0) }
  }

  /// How this patient takes up the drug in one session, counted from 0.
  func occasion(of patient: VirtualPatient, session: Int) -> Occasion {
    var stream = RandomStream(patient.key(seed), occasion: session, purpose: .occasions)
    return Occasion(
      uptake: parameters[.uptake] * stream.normal(), delay: parameters[.delay] * stream.normal())
  }

  /// This patient's scores as the setting would show them.
  ///
  /// - Parameter sessions: when they begin, h.
  public func course(
    of patient: VirtualPatient, sessions: [Double]
  ) -> ClinicalCourse {
    let traits = PlaceboTraits(patient.key(seed))
    return ClinicalCourse(
      of: patient,
      placebo: setting.map { PlaceboResponse($0, parameters, sessions: sessions, traits: traits) },
      population: parameters, hypotheses: hypotheses, seed: seed)
  }
}
