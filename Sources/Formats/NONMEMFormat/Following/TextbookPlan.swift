// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Quantities
import Scalars
import TextbookModels

/// What happens to one subject of a textbook model: its equations, and its records as acts.
struct TextbookPlan {
  /// A moment, the record behind it (nil for one that is only looked at), and the system whose volume
  /// counts there.
  typealias Step = (moment: Moment, record: Int?, system: Int)

  private let study: TextbookStudy
  private let subject: EventFile.Subject
  private let parameters: TextbookParameters
  private let clock: RecordClock
  /// One system for each run of records with equal parameters.
  private(set) var systems: [TextbookSystem<Double>] = []
  /// Which of them each record asks for.
  private var systemOfRecord: [Int] = []
  private(set) var notes: [String] = []
  /// The last time that is looked at; what would enter later changes nothing.
  private var end: Double

  init(_ study: TextbookStudy, _ subject: EventFile.Subject) throws(DataFileError) {
    self.study = study
    self.subject = subject
    parameters = TextbookParameters(study, subject)
    clock = RecordClock(subject.records)
    end = clock.end
    try makeSystems()
  }

  private mutating func makeSystems() throws(DataFileError) {
    var last: [Double] = []
    for index in subject.records.indices {
      let values = try parameters.values(at: index)
      if values != last { systems.append(TextbookSystem(study.model, valueOf(values))) }
      last = values
      systemOfRecord.append(systems.count - 1)
    }
  }

  private func valueOf(_ values: [Double]) -> (TextbookParameter) -> Double {
    let table = Dictionary(uniqueKeysWithValues: zip(study.model.parameters, values))
    return { table[$0] ?? .nan }
  }

  /// The records as moments, and the times of a grid between them.
  mutating func moments(at grid: [Double]?) throws(DataFileError) -> [Step] {
    var steps: [Step] = []
    var looks = (grid ?? [])[...]
    end = max(end, looks.last ?? end)
    for (index, record) in subject.records.enumerated() {
      let law = systemOfRecord[study.direction.governing(index)]
      while let look = looks.first, look < record.time {
        steps.append((Moment(at: look, law: law), nil, law))
        looks.removeFirst()
      }
      let own = systemOfRecord[index]
      steps.append((Moment(at: record.time, law: law, try acts(of: index)), index, own))
    }
    let law = systemOfRecord[subject.records.count - 1]
    return steps + looks.map { (Moment(at: $0, law: law), nil, law) }
  }
}

extension TextbookPlan {
  /// What a record does.
  private mutating func acts(of index: Int) throws(DataFileError) -> [Act] {
    let record = subject.records[index]
    var acts: [Act] = record.isReset ? [.reset] : []
    guard let dose = record.dose else { return acts }
    let given = try GivenDose(dose, at: index, of: subject.records, parameters, in: study)
    if dose.history != .none { acts += try history(of: dose, given, at: index) }
    if !dose.isConstantInfusion { acts.append(.give(entries(of: given))) }
    return acts
  }

  /// The doses of a record up to the end, its own first.
  private func entries(of dose: GivenDose) -> [Entry] {
    guard dose.amount > 0 else { return [] }
    let times = (0...dose.additional).lazy.map { clock.time(near: dose.entry($0)) }
    return times.prefix { $0 <= end }.flatMap { dose.entries(at: $0) }
  }

  private mutating func history(
    of dose: DoseRecord, _ given: GivenDose, at index: Int
  ) throws(DataFileError) -> [Act] {
    let isAdded = dose.history == .addedSteadyState
    let values = try parameters.values(at: index)
    let steadyState = SteadyState(study.model, solver: study.solver.tightened, valueOf(values))
    do {
      if dose.isConstantInfusion {
        return [try plateau(of: given, steadyState, isAdded: isAdded)]
      }
      guard given.amount > 0 else { return isAdded ? [] : [.reset] }
      let met = try LaggedSteadyState(dose: given, solver: steadyState).met(isAdded: isAdded)
      if met.departs { noteDeparture(at: subject.records[index]) }
      return met.acts
    } catch {
      throw study.file.error(subject.records[index], "SS", error.sentence)
    }
  }

  /// An infusion that has always run ends at the record, or after its lag.
  private func plateau(
    of dose: GivenDose, _ solver: SteadyState, isAdded: Bool
  ) throws(SteadyStateError) -> Act {
    let amounts = try solver.plateau(of: dose.rate, into: dose.state)
    let running = dose.lag > 0 ? [(dose.rate, dose.state, dose.entry(0))] : []
    return .settle(SettledState(amounts, running: running, isAdded: isAdded))
  }

  private mutating func noteDeparture(at record: EventRecord) {
    notes.append(
      "\(study.file.table.name), line \(record.line), SS: the lag is longer than the interval, and "
        + "NONMEM's rule would need negative amounts; the doses still held up are followed instead")
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
    case .solver(let error): "the steady state was not found: \(error)"
    }
  }
}
