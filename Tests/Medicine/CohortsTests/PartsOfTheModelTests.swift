// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@testable import Cohorts

/// The law that what is asked for has the same bits whatever else is followed.
@Suite("Parts of the model") struct PartsOfTheModelTests {
  private static let count = 24
  private static let times = [0, 0.25, 2.0 / 3, 1, 2, 24, 48, 50, 96, 168]

  /// - Parameter drug: of each patient, by her index; nil for sessions without one.
  private static func plan(
    _ observables: [Observable], _ entries: BatchPlan.Entries = .ofFirstPatient,
    drug: @escaping @Sendable (Int) -> (Drug, Route)?
  ) throws -> BatchPlan {
    let patient = try Patient(weight: Quantity(70, .kilogram))
    return BatchPlan(
      population: VirtualPopulation(seed: 3, reference: patient, people: .drawn),
      observables: observables, times: times, sessions: drug(0) == nil ? [0, 48] : nil,
      entries: entries
    ) { person in
      let regimen = drug(person.index).map { drug, route in
        let doses = [0, 48].compactMap {
          try? Dose(drug, amount: 28, route: route, at: $0, over: route == .iv ? 2.0 / 3 : nil)
        }
        return try? Regimen(doses, bodyWeight: 70)
      }
      return Treatment(
        parameters: person.parameters, baselineMADRS: person.baselineMADRS,
        regimen: regimen ?? nil, until: 168)
    }
  }

  private static func bits(_ plan: BatchPlan, _ chosen: [Observable]) throws -> [[[UInt64]]] {
    let block = PatientBlock(capacity: count, plan)
    try block.simulate(0..<count, plan)
    return (0..<count).map { slot in
      let rows = block.rows(ofSlot: slot, plan)
      return chosen.map { one in
        rows[plan.observables.firstIndex(of: one)!].map { ($0 == 0 ? 0 : $0).bitPattern }
      }
    }
  }

  static let questions: [[Observable]] = [
    [.madrs], [.probability(.dissociation), .cadss], [.plasma(.norketamine, .s, .venous)],
    [.memoryGain, .bladderSymptoms], Observable.all,
  ]

  @Test(arguments: questions)
  func racemateIntoAVein(question: [Observable]) throws {
    try compare(question) { _ in (.ketamine, .iv) }
  }

  @Test(arguments: questions)
  func esketamineIntoTheNose(question: [Observable]) throws {
    try compare(question) { _ in (.esketamine, .nasal) }
  }

  @Test(arguments: questions)
  func nothing(question: [Observable]) throws {
    try compare(question) { _ in nil }
  }

  @Test("who is given something else than the first patient is followed all the same")
  func strays() throws {
    let drugs: [(Drug, Route)] = [(.esketamine, .iv), (.ketamine, .im), (.ketamine, .iv)]
    try compare([.madrs, .plasma(.ketamine, .r, .arterial)]) { drugs[$0 % 3] }
  }

  private func compare(
    _ question: [Observable], drug: @escaping @Sendable (Int) -> (Drug, Route)?
  ) throws {
    let part = try Self.bits(Self.plan(question, drug: drug), question)
    let whole = try Self.bits(Self.plan(Observable.all, .any, drug: drug), question)
    #expect(part == whole)
    if drug(0) != nil { #expect(Set(part).count == Self.count) }
  }
}
