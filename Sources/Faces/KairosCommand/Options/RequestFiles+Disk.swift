// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Files
import Runs
import StudyFormat
import Therapy

extension RequestFiles {
  /// Files of this computer, by their paths.
  static let onDisk = RequestFiles(
    treatment: { path throws(RunError) in
      try read { () throws(StudyFormatError) in try TreatmentProtocol(contentsOf: path) }
    },
    patient: { path throws(RunError) in
      try read { () throws(StudyFormatError) in try Patient(contentsOf: path) }
    },
    patients: { path throws(RunError) in
      let table = try read { () throws(StudyFormatError) in try PatientTable(contentsOf: path) }
      for note in table.notes { StandardError.say("note", note) }
      return table.patients
    })

  /// All bytes of a file, or of what a pipe brings.
  ///
  /// - Parameters:
  ///   - path: as it was given.
  ///   - advice: what to give in its place where it cannot be read.
  ///   - most: how many are taken.
  static func bytes(
    of path: String, _ advice: String, upTo most: Int = 1 << 28
  ) throws(RunError) -> [UInt8] {
    let file = InputFile(path)
    do { return try file.bytes(upTo: most) } catch {
      throw RunError(error, at: file.name, advice)
    }
  }

  /// The files of a folder with some ending, by name.
  static func paths(in folder: String, endingIn ending: String) throws(RunError) -> [String] {
    let names: [String]
    do { names = try Folder(folder).contents() } catch {
      throw RunError(error, at: folder, "give a folder with shards")
    }
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
      .map { PathParts.path($0, in: folder) }
  }

  private static func read<Value>(
    _ file: () throws(StudyFormatError) -> Value
  ) throws(RunError) -> Value {
    do { return try file() } catch { throw RunError(error) }
  }
}

extension RunError {
  /// A file, or a folder, that cannot be read.
  ///
  /// - Parameter advice: what to give in its place.
  init(_ problem: InputProblem, at path: String, _ advice: String) {
    switch problem {
    case .unreadable: self.init(.unreadable, at: .file(path), "\(problem); \(advice)")
    case .tooLarge: self.init(.value, at: .file(path), "\(problem)")
    }
  }

  /// A study file that is refused, or that cannot be read.
  init(_ error: StudyFormatError) {
    self.init(
      error.kind == .unreadable ? .unreadable : .value,
      at: .file(error.file, line: error.line, column: error.column, key: error.field),
      Wording(error.problem))
  }
}

extension TreatmentPlan {
  /// The plan that options describe.
  init(
    _ treatment: TreatmentOptions, _ patient: PatientOptions, _ model: ModelOptions
  ) throws(RunError) {
    let treatment = try treatment.fields.request(.onDisk)
    let patient = try patient.patient()
    try self.init(treatment, patient, try model.fields.request(for: patient))
  }
}
