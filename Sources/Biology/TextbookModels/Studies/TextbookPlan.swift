// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Encodings
import Quantities
import Scalars
/// What happens to one subject of a textbook model: its equations, and what its records do.
struct TextbookPlan {
  private let study: TextbookStudy
  private let subject: EventRecords.Subject
  private let parameters: TextbookParameters
  private let clock: RecordClock
  private let systems: VaryingSystems<TextbookSystem<Double>>
  private(set) var notes: [String] = []
  /// The last time that is looked at; what would enter later changes nothing.
  private var end: Double

  init(_ study: TextbookStudy, _ subject: EventRecords.Subject) throws(EventRecordError) {
    let parameters = TextbookParameters(study, subject)
    self.study = study
    self.subject = subject
    self.parameters = parameters
    clock = RecordClock(subject.records)
    end = clock.end
    systems = try VaryingSystems(
      ofRecords: subject.records.count,
      saying: { index throws(EventRecordError) in try parameters.values(at: index) },
      { _, values throws(EventRecordError) in
        TextbookSystem(study.model, study.model.valueOf(values))
      })
  }

  /// The records in time, and the times of a grid between them.
  mutating func plan(
    at grid: [Double]?
  ) throws(EventRecordError) -> SubjectPlan<TextbookSystem<Double>> {
    end = max(end, grid?.last ?? end)
    var plan = self
    defer { self = plan }
    return try SubjectPlan(
      subject.records, systems, direction: study.direction, at: grid
    ) { index throws(EventRecordError) in try plan.actions(of: index) }
  }
}

extension TextbookModel {
  /// Values in the order of ``parameters``, asked for by parameter.
  fileprivate func valueOf(_ values: [Double]) -> (TextbookParameter) -> Double {
    let known = parameters
    return { parameter in known.firstIndex(of: parameter).map { values[$0] } ?? .nan }
  }
}

extension TextbookPlan {
  /// What a record does.
  fileprivate mutating func actions(of index: Int) throws(EventRecordError) -> [RecordAction] {
    let record = subject.records[index]
    var actions: [RecordAction] = record.isReset ? [.reset] : []
    guard let dose = record.dose else { return actions }
    let given = try GivenDose(dose, at: index, of: subject.records, parameters, in: study)
    if dose.history != .none { actions += try history(of: dose, given, at: index) }
    if !dose.isConstantInfusion { actions.append(.give(entries(of: given))) }
    return actions
  }

  /// The doses of a record up to the end, its own first.
  private func entries(of dose: GivenDose) -> [Event<Double>] {
    guard dose.amount > 0 else { return [] }
    let times = (0...dose.additional).lazy.map { clock.time(near: dose.entry($0)) }
    return times.prefix { $0 <= end }.flatMap { dose.entries(at: $0) }
  }

  private mutating func history(
    of dose: DoseRecord, _ given: GivenDose, at index: Int
  ) throws(EventRecordError) -> [RecordAction] {
    let isAdded = dose.history == .addedSteadyState
    let values = try parameters.values(at: index)
    let steadyState = SteadyState(
      study.model, solver: study.solver.tightened, study.model.valueOf(values))
    do {
      if dose.isConstantInfusion {
        return [try plateau(of: given, steadyState, isAdded: isAdded)]
      }
      guard given.amount > 0 else { return isAdded ? [] : [.reset] }
      let met = try LaggedSteadyState(dose: given, solver: steadyState).met(isAdded: isAdded)
      note(met.rule, at: subject.records[index])
      return met.actions
    } catch {
      throw study.file.error(subject.records[index], "SS", error.sentence)
    }
  }

  /// An infusion that has always run ends at the record, or after its lag.
  private func plateau(
    of dose: GivenDose, _ solver: SteadyState, isAdded: Bool
  ) throws(SteadyStateError) -> RecordAction {
    let amounts = try solver.plateau(of: dose.rate, into: dose.state)
    let isHeldUp = dose.lag > 0
    let running =
      isHeldUp ? [(rate: dose.rate, state: dose.state, end: dose.entry(0))] : []
    return .settle(SettledState(amounts, running: running, isAdded: isAdded))
  }

  private mutating func note(_ rule: LaggedSteadyState.Rule, at record: EventRecord) {
    let consequence: String
    switch rule {
    case .plain: return
    case .carriedBack:
      consequence =
        "amounts up to the next entry are carried back from it, as NONMEM 7.4 does, and may lie above "
        + "any of the steady state"
    case .followed:
      consequence =
        "NONMEM's rule would need negative amounts; the doses still held up are followed instead"
    }
    notes.append(
      "\(study.file.name), line \(record.line), SS: the lag is longer than the interval: "
        + consequence)
  }
}

extension Solver {
  /// As exact as a steady state needs, whatever the course is followed with.
  var tightened: Solver {
    var solver = self
    solver.tolerance.relative = min(tolerance.relative, 1e-10)
    solver.tolerance.absolute = min(tolerance.absolute, 1e-12)
    return solver
  }
}

extension SteadyStateError {
  /// What the file's reader is told.
  var sentence: String {
    switch self {
    case .none(let entering, let maximum):
      "there is no steady state: \(entering.shortest) enters per time, and less than VM, "
        + "\(maximum.shortest), can leave; give less, or leave SS out"
    case .notFound: "the steady state was not found; check the parameters"
    case .solver(let error): "the steady state was not found: \(error.description)"
    }
  }
}
