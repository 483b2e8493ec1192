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
    /// What a measurement at each time looks at, and its value; nil for what a published model does not
    /// give.
    let observed: [Observable?]
    let predictions: [Double?]
    let warnings: [String]
    /// On the clock of the subject's first record.
    let firstDose: Dose?
    /// When the next dose or reset comes (h), on the model's clock.
    let afterFirstDose: Double?
  }

  private let run: KetamineDataPlan
  private let subject: EventRecords.Subject
  private let observables: [Observable]
  private let persons: VaryingSystems<KetaminePerson>
  private let doses: KetamineDoses
  private let index: Int

  /// - Parameter index: the subject's place in the file, the key of the raters' errors.
  init(
    _ run: KetamineDataPlan, _ subject: EventRecords.Subject, _ index: Int,
    _ observables: [Observable]
  ) throws(RunError) {
    self.run = run
    self.subject = subject
    self.observables = observables
    persons = try KetaminePerson.persons(run, subject)
    doses = try KetamineDoses(run, subject, persons)
    self.index = index
  }

  /// - Parameter grid: the times to look at, ascending; nil for those of the records.
  func followed(at grid: [Double]?) throws(RunError) -> Course {
    let laws = persons.map { $0.law }
    let plan = SubjectPlan(
      subject.records, laws, direction: run.direction, at: grid, doing: actions)
    let looks = try looks(of: plan, from: laws.systems[0].initialState)
    var observed: [Observable?] = []
    for look in looks { observed.append(try observable(at: look.record)) }
    let seen = looks.map { clinic(at: $0.time) }
    let value = { (look: Int, observable: Observable) in
      seen[look].course.seen(
        looks[look].system.value(of: observable, in: looks[look].state), of: observable,
        at: seen[look].elapsed)
    }
    return Course(
      times: looks.map { $0.time }, records: looks.map { $0.record },
      values: observables.map { observable in looks.indices.map { value($0, observable) } },
      observed: observed,
      predictions: looks.indices.map { look in observed[look].map { value(look, $0) } },
      warnings: doses.warnings, firstDose: doses.first, afterFirstDose: doses.afterFirst)
  }

  private func looks(
    of plan: SubjectPlan<KetamineLaw>, from initialState: [Double]
  ) throws(RunError) -> [SubjectPlan<KetamineLaw>.Look] {
    do {
      return try plan.followed(from: initialState, by: run.solver).looks
    } catch {
      throw RunError(error)
    }
  }

  /// How the subject's scores are seen at a time: as in the setting, if there is one.
  private func clinic(at time: Double) -> (course: ClinicalCourse, elapsed: Double) {
    let (sessions, elapsed) = doses.sessions.seen(at: time)
    let settings = run.settings
    let course = ClinicalCourse(
      of: VirtualPatient(
        index: index, patient: persons[0].patient, parameters: settings.parameters,
        randomEffects: []),
      placebo: settings.setting.map {
        PlaceboResponse($0, settings.population, sessions: sessions)
      },
      population: settings.population, hypotheses: settings.hypotheses, seed: run.seed)
    return (course, elapsed)
  }

  /// What a record does.
  private func actions(of index: Int) -> [RecordAction] {
    let (isReset, entries) = (subject.records[index].isReset, doses.entries[index])
    guard isReset || !entries.isEmpty else { return [] }
    return (isReset ? [.reset] : []) + [.give(entries)]
  }

  /// What a record measures (DVID): an observable by its name, 1 for ketamine and 2 for norketamine in
  /// plasma; ketamine where it is missing. Blood is venous, unless a published model gives arterial.
  ///
  /// - Returns: nil for what a published model does not give.
  private func observable(at index: Int?) throws(RunError) -> Observable? {
    let found = try named(at: index)
    return run.gives(found) ? found : nil
  }

  private func named(at index: Int?) throws(RunError) -> Observable {
    let ketamine = Observable.plasma(.ketamine, nil, run.sampling)
    guard let index else { return ketamine }
    let record = subject.records[index]
    guard let word = record.quantity else { return ketamine }
    switch Double(plain: word) {
    case 1: return ketamine
    case 2: return .plasma(.norketamine, nil, run.sampling)
    default:
      guard let found = Observable.all.first(where: { $0.name == word.lowercased() }) else {
        let near = Observable.all.map { $0.name }.near(word, .ofRequests)
        throw RunError(
          run.file.error(
            record, "DVID",
            "found \(word.quoted), allowed: 1 (\(ketamine.name)), 2, or the name of an observable"
              + (near.nearestClause.map { "; " + $0 } ?? "")))
      }
      return found
    }
  }
}
