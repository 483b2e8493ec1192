// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Quantities
import Scalars
public import TextbookModels

/// A data file under a textbook model: each subject followed through its records.
public struct TextbookStudy: Sendable {
  public let file: EventFile
  public let model: TextbookModel
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
  /// - Throws: ``DataFileError`` for a setting that the model does not know or the file repeats.
  public init(
    _ file: EventFile, _ model: TextbookModel, settings: [(name: String, value: Double)],
    direction: CovariateDirection, solver: Solver
  ) throws(DataFileError) {
    self.file = file
    self.model = model
    self.direction = direction
    self.solver = solver
    let names = Set(model.parameterNames)
    var columns: [String: Int] = [:]
    for (name, place) in file.otherColumns where names.contains(name.uppercased()) {
      columns[name.uppercased()] = place
    }
    parameterColumns = columns
    self.settings = Dictionary(
      settings.map { ($0.name.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    for name in self.settings.keys.sorted() where columns[name] != nil {
      throw DataFileError(
        file.table.name, line: 1, column: name, "--set gives \(name) too; give it in one place")
    }
  }

  /// The columns that name nothing of the model.
  public var ignoredColumns: [String] {
    file.otherColumns.map { $0.name }.filter { parameterColumns[$0.uppercased()] == nil }
  }
}

extension TextbookStudy {
  /// A subject's amounts at the times of its records, or at others.
  public struct Course: Sendable {
    /// The subject's records.
    public let subject: EventFile.Subject
    /// The times that were looked at, on the file's clock.
    public let times: [Double]
    /// The index of the record behind each of them; nil where there is none.
    public let records: [Int?]
    /// The amounts in all compartments at each time.
    public let amounts: [[Double]]
    /// The central concentration at each time.
    public let concentrations: [Double]
    /// What a measurement would find (IPRED): the amount in the compartment that the record names, its
    /// concentration for the central one and where none is named.
    public let predictions: [Double]
    /// What a reader should know, one sentence each.
    public let notes: [String]
    /// Accepted steps.
    public let steps: Int
  }

  /// Follows one subject.
  ///
  /// - Parameter grid: the times to look at, ascending; nil for those of the records.
  /// - Throws: ``DataFileError`` at the record that cannot be followed.
  public func course(
    of subject: EventFile.Subject, at grid: [Double]? = nil
  ) throws(DataFileError) -> Course {
    var subjectPlan = try TextbookPlan(self, subject)
    let plan = try subjectPlan.moments(at: grid)
    var course = SubjectCourse(
      subjectPlan.systems, from: model.compartments.map { _ in 0 }, solver: solver)
    let states: [[Double]]
    do {
      states = try course.follow(plan.map { $0.moment })
    } catch {
      throw DataFileError(
        file.table.name, line: subject.records.first?.line,
        "subject \(subject.id.quoted) could not be followed: \(error)")
    }
    let seen = plan.indices.filter { (plan[$0].record == nil) == (grid != nil) }
    let concentrations = seen.map {
      subjectPlan.systems[plan[$0].system].concentration(at: states[$0])
    }
    return Course(
      subject: subject, times: seen.map { plan[$0].moment.time },
      records: seen.map { plan[$0].record }, amounts: seen.map { states[$0] },
      concentrations: concentrations,
      predictions: try seen.indices.map { look throws(DataFileError) in
        let place = try observedPlace(plan[seen[look]].record.map { subject.records[$0] })
        return place.map { states[seen[look]][$0] } ?? concentrations[look]
      },
      notes: subjectPlan.notes, steps: course.steps)
  }

  /// The compartment whose amount an observation looks at; nil for the central concentration.
  private func observedPlace(_ record: EventRecord?) throws(DataFileError) -> Int? {
    guard let record, record.kind == .observation, record.compartment != nil else { return nil }
    guard let place = model.place(of: record.compartment) else {
      throw missing(record.compartment, at: record)
    }
    return place == model.central ? nil : place
  }

  /// The error about a compartment that the model lacks.
  func missing(_ compartment: CompartmentLabel?, at record: EventRecord) -> DataFileError {
    file.error(
      record, "CMT",
      "found \(compartment.map { $0.text } ?? ""), and \(model.name) lacks it; "
        + "allowed: \(model.compartmentList)")
  }
}
