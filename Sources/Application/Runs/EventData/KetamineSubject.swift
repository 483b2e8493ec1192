// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import TextbookModels

/// One subject of a data file, followed by the ketamine model from record to record.
struct KetamineSubject {
  /// What was found.
  struct Course {
    let times: [Double]
    /// The index of the record at each time; nil where there is none.
    let records: [Int?]
    /// One row for each observable, one column for each time.
    let values: [[Double]]
    /// What a measurement at each time looks at, and its value.
    let observed: [Observable]
    let predictions: [Double]
    let warnings: [String]
  }

  private let run: KetamineDataPlan
  private let subject: EventRecords.Subject
  private let observables: [Observable]
  private let persons: VaryingSystems<KetaminePerson>
  private let doses: KetamineDoses

  init(
    _ run: KetamineDataPlan, _ subject: EventRecords.Subject, _ observables: [Observable]
  ) throws(RunError) {
    self.run = run
    self.subject = subject
    self.observables = observables
    persons = try KetaminePerson.persons(run, subject)
    doses = try KetamineDoses(run.file, subject, persons)
  }

  /// - Parameter grid: the times to look at, ascending; nil for those of the records.
  func followed(at grid: [Double]?) throws(RunError) -> Course {
    let models = persons.map { $0.model }
    let plan = SubjectPlan(
      subject.records, models, direction: run.direction, at: grid, doing: actions)
    let looks = try looks(of: plan, from: models.systems[0].initialState)
    var observed: [Observable] = []
    for look in looks { observed.append(try observable(at: look.record)) }
    return Course(
      times: looks.map { $0.time }, records: looks.map { $0.record },
      values: observables.map { observable in
        looks.map { $0.system.value(of: observable, in: $0.state) }
      },
      observed: observed,
      predictions: zip(looks, observed).map { $0.system.value(of: $1, in: $0.state) },
      warnings: doses.warnings)
  }

  private func looks(
    of plan: SubjectPlan<KetamineModel<Double>>, from initialState: [Double]
  ) throws(RunError) -> [SubjectPlan<KetamineModel<Double>>.Look] {
    do {
      return try plan.followed(from: initialState, by: run.solver).looks
    } catch {
      throw RunError(error)
    }
  }

  /// What a record does.
  private func actions(of index: Int) -> [RecordAction] {
    let (isReset, entries) = (subject.records[index].isReset, doses.entries[index])
    guard isReset || !entries.isEmpty else { return [] }
    return (isReset ? [.reset] : []) + [.give(entries)]
  }

  /// What a record measures (DVID): an observable by its name, 1 for ketamine and 2 for norketamine in
  /// venous plasma; ketamine where it is missing.
  private func observable(at index: Int?) throws(RunError) -> Observable {
    let ketamine = Observable.plasma(.ketamine, nil, .venous)
    guard let index else { return ketamine }
    let record = subject.records[index]
    guard let word = record.quantity else { return ketamine }
    switch Double(plain: word) {
    case 1: return ketamine
    case 2: return .plasma(.norketamine, nil, .venous)
    default:
      guard let found = Observable.all.first(where: { $0.name == word.lowercased() }) else {
        let near = Observable.all.map { $0.name }.nearest(to: word) ?? ketamine.name
        throw RunError(
          run.file.error(
            record, "DVID",
            "found \(word.quoted), allowed: 1 (\(ketamine.name)), 2, or the name of an observable; "
              + near.nearestClause))
      }
      return found
    }
  }
}

extension KetamineModel<Double> {
  /// An observable at a state.
  fileprivate func value(of observable: Observable, in state: [Double]) -> Double {
    var copy = state
    return copy.withUnsafeMutableBufferPointer { buffer in
      value(of: observable, at: StateVector(buffer.baseAddress!, count: buffer.count))
    }
  }
}
