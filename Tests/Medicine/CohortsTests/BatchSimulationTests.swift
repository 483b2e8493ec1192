// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Encodings
import Foundation
import KetamineModel
import Pharmacokinetics
import Quantities
import TestSupport
import Testing
import Therapy

@testable import Cohorts

@Suite struct BatchSimulationTests {
  private static let observables: [Observable] = [
    .plasma(.ketamine, nil, .venous), .madrs, .systolicChange,
  ]
  private static let times = [0, 0.5, 1, 4, 24, 48.0]

  private static func plan() throws -> BatchPlan {
    let regimen = try Regimen(
      [Dose(.ketamine, amount: 35, route: .iv, at: 0, over: 2.0 / 3)], bodyWeight: 70)
    let patient = try Patient(weight: Quantity(70, .kilogram))
    return BatchPlan(
      population: VirtualPopulation(seed: 5, reference: patient, people: .alike),
      observables: observables,
      times: times, endpointTimes: [24]
    ) {
      Treatment(
        parameters: $0.parameters, baselineMADRS: $0.baselineMADRS, regimen: regimen, until: 48)
    }
  }

  private func summary(
    of patients: [Range<Int>], threads: Int, cohort: Int = 70
  ) throws -> CohortSummary {
    let plan = try Self.plan()
    let parts = try patients.map { range in
      let part = CohortSummary(
        observables: Self.observables, timeCount: Self.times.count, cohort: cohort)
      let batch = BatchSimulation(plan, patients: range, on: .onThreads(threads))
      let outcome = try batch.run(into: part)
      #expect(outcome == .finished)
      return part
    }
    for part in parts.dropFirst() { parts[0].merge(part) }
    return parts[0]
  }

  /// A cohort whose numbers are too many to keep, of which these patients are the first.
  private static let large = 100_000_000

  @Test(arguments: [70, large]) func threadsAndShardsChangeNoBit(cohort: Int) throws {
    let whole = try summary(of: [0..<70], threads: 1, cohort: cohort)
    #expect(whole.hasExactQuantiles == (cohort == 70))
    let variants = [
      try summary(of: [0..<70], threads: 2, cohort: cohort),
      try summary(of: [0..<70], threads: 7, cohort: cohort),
      try summary(of: [0..<1, 1..<40, 40..<70], threads: 2, cohort: cohort),
      try summary(of: [40..<70, 0..<40], threads: 1, cohort: cohort),
    ]
    for variant in variants {
      #expect(variant.bytes == whole.bytes)
      #expect(variant.tally == whole.tally)
      #expect(variant.endpointResults == whole.endpointResults)
    }
    #expect(whole.tally.patients == 70)
    #expect(whole.course(ofObservable: 0).deviations[1] > 10)
  }

  @Test(arguments: [70, large]) func bytesReadBack(cohort: Int) throws {
    let whole = try summary(of: [0..<20], threads: 2, cohort: cohort)
    let copy = CohortSummary(
      observables: Self.observables, timeCount: Self.times.count, cohort: cohort, part: 20)
    try copy.read(whole.bytes[...], endpoints: whole.endpoints, tally: whole.tally)
    #expect(copy.bytes == whole.bytes)
    for place in Self.observables.indices {
      #expect(copy.course(ofObservable: place) == whole.course(ofObservable: place))
    }
    let cut = CohortSummary(
      observables: Self.observables, timeCount: Self.times.count, cohort: cohort)
    #expect(throws: DamagedBytes.self) {
      try cut.read(whole.bytes.dropLast(), endpoints: whole.endpoints, tally: whole.tally)
    }
  }

  /// The summary against the textbook formulas over the patients themselves.
  @Test func summaryIsThatOfThePatients() throws {
    let plan = try Self.plan()
    let whole = try summary(of: [0..<50], threads: 2)
    let rounded = try summary(of: [0..<50], threads: 2, cohort: Self.large)
    let patients = try (0..<50).map { try alone($0, plan) }
    for (place, _) in Self.observables.enumerated() {
      let course = whole.course(ofObservable: place)
      for time in Self.times.indices {
        let values = patients.map { $0[place][time] }
        let mean = values.reduce(0, +) / 50
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 49
        let sorted = values.sorted()
        let median = sorted[24]
        let roundedMedian = rounded.course(ofObservable: place).median[time]
        let tolerance = 1e-12 * (abs(mean) + 1)
        #expect(abs(course.means[time] - mean) <= tolerance)
        #expect(abs(course.deviations[time] - variance.squareRoot()) <= 1e-7 * (abs(mean) + 1))
        #expect(abs(roundedMedian - median) <= max(abs(median) / 512, 0x1p-11))
        #expect(course.median[time] == median)
        #expect(course.low[time] == sorted[2] && course.high[time] == sorted[47])
      }
    }
  }

  private func alone(_ index: Int, _ plan: BatchPlan) throws -> [[Double]] {
    let block = PatientBlock(capacity: 1, plan)
    try block.simulate(index..<index + 1, plan)
    return block.rows(ofSlot: 0, plan)
  }

  /// What a cohort sees of a patient is what the model says of her treatment, as a clinic sees it.
  @Test func valuesAreTheModels() throws {
    let plan = try Self.plan()
    let patient = plan.population.patient(at: 3)
    let values = try Simulation(plan.treatment(patient)).values(
      of: plan.observables, at: plan.times)
    let seen = try alone(3, plan)
    for (model, clinic) in zip(values.joined(), seen.joined()) {
      #expect(abs(model - clinic) <= 1e-12 * (abs(model) + 1))
    }
  }

  @Test func textIsWrittenInTheOrderOfThePatients() throws {
    let plan = try Self.plan()
    let written = Written()
    let batch = BatchSimulation(plan, patients: 3..<60, on: .onThreads(4))
    _ = try batch.run(
      into: nil, text: { Array($0.results.map { $0.patient.id + " " }.joined().utf8) },
      write: { written.add($0) })
    #expect(written.text == (4...60).map { "\($0) " }.joined())
  }

  /// A thousand reorderings: whoever else is there, and in which order they come, a patient's
  /// values keep every bit.
  @Test func aPatientIsTheSameInAnyCompany() throws {
    let plan = try Self.plan()
    let expected = try (0..<40).map { try alone($0, plan) }
    var generator = SeededGenerator(seed: 20_261_127)
    for _ in 0..<1000 {
      let first = Int.random(in: 0..<40, using: &generator)
      let last = Int.random(in: first...min(first + 2, 39), using: &generator)
      let block = PatientBlock(capacity: Int.random(in: 3...5, using: &generator), plan)
      try block.simulate(first..<last + 1, plan)
      for slot in 0...(last - first) {
        #expect(block.rows(ofSlot: slot, plan) == expected[first + slot])
      }
    }
  }

  @Test func stoppingTellsHowManyAreDone() throws {
    let plan = try Self.plan()
    let batch = BatchSimulation(plan, patients: 0..<40, on: .oneAfterTheOther)
    var seen: [Int] = []
    let outcome = try batch.run(into: nil) { done in
      seen.append(done)
      return done < 20
    }
    #expect(outcome == .stopped(done: 20))
    #expect(seen == [0, 10, 20])
  }

  @Test(arguments: [1, 2, 5])
  func theFirstPatientWhoFailsIsNamed(_ threads: Int) throws {
    let good = try Self.plan()
    let plan = BatchPlan(
      population: good.population, observables: good.observables, times: good.times,
      endpointTimes: good.endpointTimes
    ) { patient throws(TherapyError) in
      var treatment = try good.treatment(patient)
      if patient.index >= 17 { treatment.end = -1 }
      return treatment
    }
    let error = #expect(throws: BatchError.self) {
      try BatchSimulation(plan, patients: 0..<64, on: .onThreads(threads)).run(into: nil)
    }
    #expect(error?.id == "18")
    guard case .solver = error?.reason else {
      Issue.record("found \(String(describing: error))")
      return
    }
  }

  private final class Written: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8] = []

    func add(_ more: [UInt8]) { lock.withLock { bytes += more } }

    var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }
  }
}
