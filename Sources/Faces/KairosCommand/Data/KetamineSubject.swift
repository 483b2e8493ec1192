// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import NONMEMFormat
import Pharmacokinetics
import Quantities
import Scalars

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

  private let run: KetamineDataRun
  private let subject: EventFile.Subject
  private let observables: [Observable]
  private let persons: KetaminePersons
  private let doses: KetamineDoses

  init(
    _ run: KetamineDataRun, _ subject: EventFile.Subject, _ observables: [Observable]
  ) throws(Failure) {
    self.run = run
    self.subject = subject
    self.observables = observables
    persons = try KetaminePersons(run, subject)
    doses = try KetamineDoses(run.file, subject, persons)
  }

  /// - Parameter grid: the times to look at, ascending; nil for those of the records.
  func followed(at grid: [Double]?) throws -> Course {
    let steps = moments(at: grid)
    var course = SubjectCourse(
      persons.models, from: persons.models[0].initialState, solver: run.solver)
    let states = try course.follow(steps.map { $0.moment })
    let seen = steps.indices.filter { (steps[$0].record == nil) == (grid != nil) }
    let observed = try seen.map { try observable(at: steps[$0].record) }
    var values = observables.map { _ in [Double]() }
    var predictions: [Double] = []
    for (look, step) in seen.enumerated() {
      let model = persons.models[steps[step].person]
      for (row, observable) in observables.enumerated() {
        values[row].append(model.value(of: observable, in: states[step]))
      }
      predictions.append(model.value(of: observed[look], in: states[step]))
    }
    return Course(
      times: seen.map { steps[$0].moment.time }, records: seen.map { steps[$0].record },
      values: values, observed: observed, predictions: predictions, warnings: doses.warnings)
  }

  /// The records as moments, and the times of a grid between them.
  private func moments(at grid: [Double]?) -> [(moment: Moment, record: Int?, person: Int)] {
    var steps: [(moment: Moment, record: Int?, person: Int)] = []
    var looks = (grid ?? [])[...]
    for (index, record) in subject.records.enumerated() {
      let law = persons.ofRecord[run.direction.governing(index)]
      while let look = looks.first, look < record.time {
        steps.append((Moment(at: look, law: law), nil, law))
        looks.removeFirst()
      }
      let acts: [Act] = (record.isReset ? [.reset] : []) + [.give(doses.entries[index])]
      let isIdle = !record.isReset && doses.entries[index].isEmpty
      steps.append(
        (Moment(at: record.time, law: law, isIdle ? [] : acts), index, persons.ofRecord[index]))
    }
    let last = persons.ofRecord[subject.records.count - 1]
    return steps + looks.map { (Moment(at: $0, law: last), nil, last) }
  }

  /// What a record measures (DVID): an observable by its name, 1 for ketamine and 2 for norketamine in
  /// venous plasma; ketamine where it is missing.
  private func observable(at index: Int?) throws(Failure) -> Observable {
    let ketamine = Observable.plasma(.ketamine, nil, .venous)
    guard let index else { return ketamine }
    let record = subject.records[index]
    guard record.kind != .observation || record.compartment == nil else {
      throw Failure(
        run.file.error(
          record, "CMT", "the ketamine model names what is measured in DVID; leave CMT out"))
    }
    guard let word = record.quantity else { return ketamine }
    switch word {
    case "1": return ketamine
    case "2": return .plasma(.norketamine, nil, .venous)
    default:
      guard let found = Observable.all.first(where: { $0.name == word.lowercased() }) else {
        let near = Observable.all.map { $0.name }.nearest(to: word) ?? ketamine.name
        throw Failure(
          run.file.error(
            record, "DVID",
            "found \(word.quoted), allowed: 1 (\(ketamine.name)), 2, or the name of an observable; "
              + "the nearest is \(near)"))
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
