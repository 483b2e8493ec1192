// SPDX-License-Identifier: Apache-2.0

package import Dynamics
import Encodings
import Quantities
import Scalars

/// A data file under a textbook model: each subject followed through its records.
package struct TextbookStudy: Sendable {
  package let file: EventRecords
  package let model: TextbookModel
  /// Parameters that hold for everybody, by their names in capitals.
  let settings: [String: Double]
  let direction: CovariateDirection
  let solver: Solver
  /// Where the file has a column for a parameter, by its name in capitals.
  let parameterColumns: [String: Int]

  /// - Parameters:
  ///   - settings: parameters for everybody, by name; the file must not have a column for any of
  ///     them.
  ///   - direction: between which records a value holds.
  /// - Throws: ``EventRecordError`` for a setting that the model does not know or the file repeats.
  package init(
    _ file: EventRecords, _ model: TextbookModel, settings: [(name: String, value: Double)],
    direction: CovariateDirection, solver: Solver
  ) throws(EventRecordError) {
    self.file = file
    self.model = model
    self.direction = direction
    self.solver = solver
    let names = Set(model.parameterNames)
    var columns: [String: Int] = [:]
    for (name, place) in file.otherColumns where names.contains(name.uppercased()) {
      try file.check((name, place))
      columns[name.uppercased()] = place
    }
    parameterColumns = columns
    var everybody: [String: Double] = [:]
    for setting in settings.reversed() { everybody[setting.name.uppercased()] = setting.value }
    self.settings = everybody
    for name in self.settings.keys.sorted() where columns[name] != nil {
      throw EventRecordError(
        file.name, line: file.headerLine, column: name, .twice(parameter: name))
    }
  }

  /// The columns that name nothing of the model.
  package var ignoredColumns: [String] {
    file.otherColumns.map { $0.name }.filter { parameterColumns[$0.uppercased()] == nil }
  }
}

extension TextbookStudy {
  /// A subject's amounts at the times of its records, or at others.
  package struct Course: Sendable {
    /// The subject's records.
    package let subject: EventRecords.Subject
    /// The times that were looked at, on the model's clock.
    package let times: [Double]
    /// The index of the record behind each of them; nil where there is none.
    package let records: [Int?]
    /// The amounts in all compartments at each time.
    package let amounts: [[Double]]
    /// The central concentration at each time.
    package let concentrations: [Double]
    /// What a measurement would find (IPRED): the amount in the compartment that the record names, its
    /// concentration for the central one and where none is named; nil where the model lacks it.
    package let predictions: [Double?]
    /// What that is, at each time.
    package let sights: [Sight]
    /// What a reader should know, one sentence each.
    package let notes: [String]
    /// Accepted steps.
    package let steps: Int
  }

  /// Follows one subject.
  ///
  /// - Parameter grid: the times to look at, ascending; nil for those of the records.
  /// - Throws: ``EventRecordError`` at the record that cannot be followed.
  package func course(
    of subject: EventRecords.Subject, at grid: [Double]? = nil
  ) throws(EventRecordError) -> Course {
    var subjectPlan = try TextbookPlan(self, subject)
    let plan = try subjectPlan.plan(at: grid)
    let (looks, steps): ([SubjectPlan<TextbookSystem<Double>>.Look], Int)
    do {
      (looks, steps) = try plan.followed(
        from: model.compartments.map { _ in 0 }, by: solver)
    } catch {
      throw EventRecordError(
        file.name, line: subject.records.first?.line,
        "subject \(subject.id.quoted) could not be followed: \(error.description)")
    }
    let sights = looks.map { look in sight(of: look.record.map { subject.records[$0] }) }
    let concentrations = looks.map { $0.system.concentration(at: $0.state) }
    return Course(
      subject: subject, times: looks.map { $0.time }, records: looks.map { $0.record },
      amounts: looks.map { $0.state }, concentrations: concentrations,
      predictions: zip(looks, sights).map { look, sight in
        switch sight {
        case .concentration: look.system.concentration(at: look.state)
        case .amount(let place): look.state[place]
        case .nothing: nil
        }
      },
      sights: sights,
      notes: subjectPlan.notes, steps: steps)
  }

  /// What an observation looks at.
  package enum Sight: Sendable {
    case concentration
    case amount(Int)
    /// A compartment of another model.
    case nothing
  }

  private func sight(of record: EventRecord?) -> Sight {
    guard let record, record.kind == .observation, record.compartment != nil else {
      return .concentration
    }
    guard let place = model.place(of: record.compartment) else { return .nothing }
    return place == model.central ? .concentration : .amount(place)
  }

  /// One warning about observations in compartments that the model lacks.
  package var blindObservations: String? {
    let records = file.subjects.flatMap { $0.records }.filter { record in
      if case .nothing = sight(of: record) { true } else { false }
    }
    guard let first = records.first, let label = first.compartment else { return nil }
    let count = records.count == 1 ? "1 observation" : "\(records.count) observations"
    return "\(file.name), line \(first.line), CMT: \(model.name) lacks the compartment "
      + "\(label.text); \(count) in such compartments have no prediction; "
      + "it has \(model.compartmentList)"
  }

  /// The error about a compartment that the model lacks.
  func missing(_ compartment: CompartmentLabel?, at record: EventRecord) -> EventRecordError {
    file.error(
      record, "CMT",
      "found \(compartment.map { $0.text } ?? ""), and \(model.name) lacks it; "
        + "allowed: \(model.compartmentList)")
  }
}
