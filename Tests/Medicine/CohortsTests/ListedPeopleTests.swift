// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Pharmacokinetics
import Quantities
import Testing

@testable import Cohorts

/// Real people: what is drawn of them belongs to their names.
@Suite struct ListedPeopleTests {
  private func person(_ id: String, _ weight: Double) throws -> ListedPatient {
    ListedPatient(
      id: id,
      patient: try Patient(
        weight: Quantity(weight, .kilogram), age: Quantity(40, .year), sex: .female,
        baselineMADRS: 30))
  }

  private func people() throws -> [ListedPatient] {
    try (0..<20).map { try person("p\($0)", 60 + Double($0)) }
  }

  private func population(
    _ people: [ListedPatient], isUnknownDrawn: Bool = false, setting: Setting? = nil
  ) throws -> VirtualPopulation {
    VirtualPopulation(
      seed: 7, reference: try Patient(),
      people: .listed(people, isUnknownDrawn: isUnknownDrawn), setting: setting)
  }

  /// Shuffling the rows, or inserting one, changes no number of anybody.
  @Test(arguments: [false, true]) func theOrderOfRowsChangesNobody(isUnknownDrawn: Bool) throws {
    let people = try people()
    let first = try population(people, isUnknownDrawn: isUnknownDrawn)
    var others = try [person("new", 99)] + people.reversed()
    others.swapAt(3, 17)
    let second = try population(others, isUnknownDrawn: isUnknownDrawn)
    for index in people.indices {
      let place = try #require(others.firstIndex { $0.id == people[index].id })
      let (one, other) = (first.patient(at: index), second.patient(at: place))
      #expect(one.id == other.id && one.patient == other.patient && one.history == other.history)
      #expect(one.parameters.values == other.parameters.values)
      #expect(first.occasions(of: one, sessions: 3) == second.occasions(of: other, sessions: 3))
    }
  }

  /// The placebo response and the rater belong to the person as well.
  @Test func theOrderOfRowsChangesNoRating() throws {
    let people = try people()
    let setting = try #require(Setting.all.first { $0.name == "murrough-2013" })
    let first = try population(people, setting: setting)
    let second = try population(people.reversed(), setting: setting)
    for index in people.indices {
      let place = people.count - 1 - index
      let seen = [(first, index), (second, place)].map { population, index in
        let patient = population.patient(at: index)
        return population.course(of: patient, sessions: [0, 48]).seen(20, of: .madrs, at: 24)
      }
      #expect(seen[0] == seen[1])
    }
  }

  /// Two people of one name in two seeds, and two names in one seed, are different people.
  @Test func namesAndSeedsTellPeopleApart() throws {
    let keys = ["a", "b", "A", ""].flatMap { id in
      [1, 2].map { PatientKey(seed: $0, id: id) }
    }
    #expect(Set(keys).count == 8)
    let effects = try population(people()).patient(at: 0).randomEffects
    #expect(try population(people()).patient(at: 1).randomEffects != effects)
  }

  @Test func whatIsNotToldIsAssumed() throws {
    let found = try (0..<20).map { try population(people()).patient(at: $0) }
    #expect(found.allSatisfy { $0.patient.genotype == .reference && $0.patient.height == nil })
    #expect(found.allSatisfy { $0.patient.comedication.isEmpty && $0.history == .plain })
  }

  @Test func whatIsNotToldIsDrawnOnRequest() throws {
    let found = try (0..<20).map {
      try population(people(), isUnknownDrawn: true).patient(at: $0)
    }
    #expect(Set(found.map { $0.patient.height }).count > 10)
    #expect(Set(found.map { $0.history.systolic }).count > 5)
    #expect(found.contains { !$0.patient.comedication.isEmpty })
    #expect(zip(found, try people()).allSatisfy { $0.patient.weight == $1.patient.weight })
  }

  /// Who takes no benzodiazepine is not given one.
  @Test func whatIsKnownNotToBeTakenIsNotDrawn() throws {
    let people = try people().map {
      ListedPatient(id: $0.id, patient: $0.patient, takesBenzodiazepines: false)
    }
    let population = try population(people, isUnknownDrawn: true)
    #expect(people.indices.allSatisfy { population.patient(at: $0).patient.comedication.isEmpty })
  }

  @Test func aFingerprintIsOfEverythingThatIsTold() throws {
    let people = try people()
    #expect(people.fingerprint == (try self.people()).fingerprint)
    #expect(people.fingerprint != Array(people.reversed()).fingerprint)
    let treated = ListedPatient(id: "p0", patient: people[0].patient, failedTreatments: 3)
    #expect(([treated] + people.dropFirst()).fingerprint != people.fingerprint)
  }
}
