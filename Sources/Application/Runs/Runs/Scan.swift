// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import KetamineModel

/// One patient, or a cohort, followed for each value of something over a range.
package struct Scan: Sendable {
  private let request: ScanRequest
  private let course: CourseRequest
  private let seed: Int
  /// The people in place of one patient.
  private let cohort: CohortRequest?

  package init(
    _ request: ScanRequest, _ course: CourseRequest, seed: Int, in cohort: CohortRequest?
  ) {
    (self.request, self.course, self.seed, self.cohort) = (request, course, seed, cohort)
  }

  /// - Parameters:
  ///   - concurrency: who follows the people.
  ///   - watch: is told how many values are done; returns whether to go on.
  /// - Returns: nil where it was stopped.
  /// - Throws: ``RunError``; what is wrong with a value stands after it.
  package func follow(
    on concurrency: Concurrency = .oneAfterTheOther, watch: (Int) -> Bool = { _ in true }
  ) throws(RunError) -> ScanRecord? {
    var found: [Found] = []
    for (place, value) in request.values.enumerated() {
      guard watch(place) else { return nil }
      do throws(RunError) {
        guard let one = try follow(value.arm, on: concurrency, { watch(place) }) else {
          return nil
        }
        found.append(one)
      } catch {
        throw error.inside(value.arm.place)
      }
    }
    return record(found)
  }

  /// What comes of one value.
  private struct Found {
    let model: SimulationRecord.Model
    let endpoints: [(key: ScanRecord.Row, cell: ScanRecord.Cell)]
    let warnings: [String]
  }

  private func follow(
    _ arm: ComparisonRequest.Arm, on concurrency: Concurrency, _ goesOn: () -> Bool
  ) throws(RunError) -> Found? {
    guard let cohort else {
      let plan = try TreatmentPlan(arm.treatment, arm.patient, arm.model)
      let record = try SimulationRun(plan, course, arm.solver, seed: seed).record
      return Found(
        model: record.model, endpoints: record.endpoints.map { $0.scanned },
        warnings: record.warnings)
    }
    let plan = try CohortPlan(
      arm.treatment, arm.patient, arm.model, course, arm.solver, seed: seed, people: cohort.people,
      isUnknownDrawn: cohort.isUnknownDrawn)
    let run = CohortRun(plan, cohort)
    guard
      case .finished(let summary) = try run.follow(on: concurrency, watch: { _ in goesOn() })
    else { return nil }
    let record = try run.record(summary)
    return Found(
      model: record.plan.model, endpoints: record.endpoints.map { $0.scanned },
      warnings: record.warnings)
  }

  private func record(_ found: [Found]) -> ScanRecord {
    var rows: [ScanRecord.Row] = []
    for (place, one) in found.enumerated() {
      for (key, cell) in one.endpoints {
        let row = rows.firstIndex { $0.name == key.name && $0.time == key.time } ?? rows.count
        if row == rows.count { rows.append(key.empty(found.count)) }
        rows[row].cells[place] = cell
      }
    }
    var known: Set<String> = []
    return ScanRecord(
      name: request.name, unit: request.unit, values: request.values.map { $0.number }, rows: rows,
      model: found[0].model, count: cohort?.count,
      warnings: found.flatMap { $0.warnings }.filter { known.insert($0).inserted })
  }
}

extension ScanRecord.Row {
  fileprivate func empty(_ count: Int) -> Self {
    .init(
      name: name, definition: definition, time: time, unit: unit,
      cells: Array(repeating: nil, count: count))
  }

  /// A row without numbers.
  fileprivate init(_ name: String, _ definition: String, _ time: Double, _ unit: String) {
    let kind = ModelEndpoint.Kind(rawValue: name)
    let hasOwnTime = kind?.isPeak ?? false
    self.init(
      name: name, definition: definition, time: hasOwnTime ? nil : time, unit: unit, cells: [])
  }
}

extension SimulationRecord.Endpoint {
  fileprivate var scanned: (key: ScanRecord.Row, cell: ScanRecord.Cell) {
    (.init(name, definition, time, unit), .init(value, at: time))
  }
}

extension CohortRecord.Endpoint {
  fileprivate var scanned: (key: ScanRecord.Row, cell: ScanRecord.Cell) {
    let cell: ScanRecord.Cell =
      switch value {
      case .proportion(let share, let low, let high):
        .init(share, at: time, interval: (low, high))
      case .mean(let mean, let deviation): .init(mean, at: time, deviation: deviation)
      }
    return (.init(name, definition, time, unit), cell)
  }
}
