// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import TextbookModels

/// The dose records of one subject as what they do to the states of the ketamine model.
struct KetamineDoses {
  /// For each record, what it sends on its way; empty where it gives nothing.
  private(set) var entries: [[Event<Double>]] = []
  private(set) var warnings: [String] = []

  private let file: EventRecords
  private let subject: EventRecords.Subject
  private let persons: VaryingSystems<KetaminePerson>
  /// The time of the first record: the model's clock begins there.
  private let start: Double
  private let settings: ModelSettings
  /// On the file's clock, without what resets set back.
  private(set) var sessions = SubjectSessions()
  /// The first dose, from the time of the first record.
  private(set) var first: Dose?
  /// When the next dose or reset comes (h), on the model's clock.
  private(set) var afterFirst: Double?

  init(
    _ run: KetamineDataPlan, _ subject: EventRecords.Subject,
    _ persons: VaryingSystems<KetaminePerson>
  ) throws(RunError) {
    file = run.file
    settings = run.settings
    self.subject = subject
    self.persons = persons
    start = subject.records[0].time
    var given: [[Dose]] = []
    for (index, record) in subject.records.enumerated() {
      given.append(
        try record.dose.map { dose throws(RunError) in
          try doses(of: dose, at: index)
        } ?? [])
    }
    for (index, doses) in given.enumerated() { entries.append(try events(of: doses, at: index)) }
    try beginSessions(of: given)
    let inOrder = given.flatMap { $0 }.sorted { $0.time < $1.time }
    first = inOrder.first
    let next = inOrder.dropFirst().first.map { $0.time + start }
    let reset = subject.records.first { record in
      record.isReset && first.map { record.time > $0.time + start } ?? false
    }
    afterFirst = [next, reset?.time].compactMap { $0 }.min()
  }

  /// A dose record and the doses that it implies, on the model's clock; none for a placebo.
  private func doses(of dose: DoseRecord, at index: Int) throws(RunError) -> [Dose] {
    let record = subject.records[index]
    try refuse(dose, at: record)
    if dose.isPlacebo { return [] }
    let drug = try word(record.drug, "DRUG", or: .ketamine, at: record, of: Drug.self)
    guard record.route != nil else {
      throw failure(
        record, "ROUTE", "the route is missing; allowed: \(names(of: Route.self))")
    }
    let route = try word(record.route, "ROUTE", or: .iv, at: record, of: Route.self)
    do {
      return try (0...dose.additional).map { count throws(DoseError) in
        let time = record.time - start + Double(count) * dose.interval
        let dose = try Dose(
          drug, amount: dose.amount, route: route, at: time, over: dose.givenDuration)
        try dose.check(forBodyWeight: persons[index].weight)
        return dose
      }
    } catch {
      throw failure(record, "AMT", error.description)
    }
  }

  /// What only the textbook models have.
  private func refuse(_ dose: DoseRecord, at record: EventRecord) throws(RunError) {
    guard dose.history == .none else {
      throw failure(
        record, "SS",
        "the ketamine model has no steady state: its effects build up over weeks; "
          + "give the doses themselves, with ADDL and II")
    }
    switch dose.pace {
    case .modelledRate, .modelledDuration:
      throw failure(record, "RATE", "the ketamine model has no R and D; give a rate or DUR")
    case .bolus, .rate, .duration: break
    }
  }

  private func word<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String?, _ column: String, or standard: Choice, at record: EventRecord,
    of _: Choice.Type
  ) throws(RunError) -> Choice {
    guard let text else { return standard }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    throw RunError(
      .value, at: failure(record, column, "").place, unknown: text,
      among: Choice.allCases.map { $0.rawValue })
  }

  private func names<Choice: CaseIterable & RawRepresentable<String>>(of _: Choice.Type) -> String {
    Choice.allCases.map { $0.rawValue }.joined(separator: ", ")
  }

  private func failure(_ record: EventRecord, _ column: String, _ problem: String) -> RunError {
    RunError(file.error(record, column, problem))
  }
}

extension KetamineDoses {
  /// Boluses and inputs of doses, on the file's clock, with the parameters of their record.
  private func events(of doses: [Dose], at index: Int) throws(RunError) -> [Event<Double>] {
    let person = persons[index]
    var entries: [Event<Double>] = []
    for dose in doses {
      let regimen = try regimen([dose], index)
      try check(regimen, of: person.patient, at: index)
      for event in person.law.entries(of: regimen, person.parameters) {
        entries += event.actions.map { Event(at: event.time + start, $0) }
      }
    }
    return entries
  }

  /// What a published model refuses.
  private func check(
    _ regimen: Regimen, of patient: Patient, at index: Int
  ) throws(RunError) {
    do throws(RunError) {
      try settings.published?.check(regimen, settings.hypotheses, patient)
    } catch {
      throw error.inside(
        .table(file.name, line: subject.records[index].line, part: "ROUTE"))
    }
  }

  private func regimen(_ doses: [Dose], _ index: Int) throws(RunError) -> Regimen {
    do {
      return try Regimen(doses, bodyWeight: persons[index].weight)
    } catch {
      throw RunError(
        .value, at: .named("subject \(subject.id.quoted)"), Wording(error.description))
    }
  }

  /// A session begins with a dose as in any treatment; a reset ends what came before.
  private mutating func beginSessions(of given: [[Dose]]) throws(RunError) {
    var stretch: [Int] = []
    for index in subject.records.indices {
      if subject.records[index].isReset {
        try beginSessions(of: given, from: stretch)
        stretch = []
      }
      stretch.append(index)
    }
    try beginSessions(of: given, from: stretch)
  }

  private mutating func beginSessions(
    of given: [[Dose]], from stretch: [Int]
  ) throws(RunError) {
    guard !stretch.isEmpty else { return }
    var known: Set<Dose> = []
    let doses = stretch.flatMap { given[$0] }.filter { known.insert($0).inserted }
    if !doses.isEmpty {
      let regimen = try regimen(doses, stretch[0])
      warnings += regimen.warnings.map { "subject \(subject.id): \($0)" }
    }
    let placebos = stretch.map { placeboTimes(at: $0) }
    var spans = doses.map { (start: $0.time, end: $0.end) }
    spans += placebos.flatMap { times in times.map { (start: $0, end: $0) } }
    let starts = SessionSpacing.starts(of: spans.sorted { $0.start < $1.start })
    sessions.add(from: subject.records[stretch[0]].time, starts.map { $0 + start })
    for time in starts {
      let place = stretch.indices.first { place in
        given[stretch[place]].contains { $0.time == time } || placebos[place].contains(time)
      }
      guard let place else { continue }
      let index = stretch[place]
      let event = persons[index].law.sessionStart(at: time + start)
      entries[index] += event.actions.map { Event(at: event.time, $0) }
    }
  }
}

extension KetamineDoses {
  /// When the placebos of a record are given, on the model's clock.
  private func placeboTimes(at index: Int) -> [Double] {
    let record = subject.records[index]
    guard let dose = record.dose, dose.isPlacebo else { return [] }
    return (0...dose.additional).map { record.time - start + Double($0) * dose.interval }
  }
}

extension DoseRecord {
  /// Over how long an amount is given (h); nil for a bolus.
  fileprivate var givenDuration: Double? {
    switch pace {
    case .rate(let rate): amount / rate
    case .duration(let duration): duration
    case .bolus, .modelledRate, .modelledDuration: nil
    }
  }
}
