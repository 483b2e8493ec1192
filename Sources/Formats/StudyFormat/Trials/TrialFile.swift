// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import Runs
import Therapy
package import Trials

/// A trial file, and the files that it names: all that decides on a trial, kept so that a part that
/// was run elsewhere can be understood.
///
/// For the keys see `TrialReader`.
package struct TrialFile: Sendable {
  /// A file by the name that it was asked for, and its text.
  package struct Source: Equatable, Sendable {
    package let name: String
    package let text: String

    package init(_ name: String, text: String) {
      (self.name, self.text) = (name, text)
    }
  }

  package let trial: Trial
  package let overrides: ModelOverrides
  /// How often it is run, and how many are asked for the truth, where the file says so.
  package let replicates: Int?
  package let sampleSize: Int?
  /// What is noted of sessions and changes nothing, as music.
  package let notes: [String]
  /// The trial file, then those that it names.
  package let sources: [Source]

  /// - Throws: ``StudyFormatError``.
  package init(contentsOf file: String) throws(StudyFormatError) {
    try self.init(StudyText(contentsOf: file)) { name throws(StudyFormatError) in
      try StudyText(contentsOf: Self.path(name, beside: file))
    }
  }

  /// Reads what another run kept.
  ///
  /// - Throws: ``StudyFormatError``.
  package init(_ sources: [Source]) throws(StudyFormatError) {
    guard let first = sources.first else {
      throw StudyFormatError(.badContent, file: "trial", problem: "found no text of a trial")
    }
    try self.init(StudyText(first.text, file: first.name)) { name throws(StudyFormatError) in
      guard let source = sources.first(where: { $0.name == name }) else {
        throw StudyFormatError(
          .badContent, file: name, problem: "the text of this file is not here")
      }
      return try StudyText(source.text, file: source.name)
    }
  }

  private init(
    _ text: StudyText, _ open: (String) throws(StudyFormatError) -> StudyText
  ) throws(StudyFormatError) {
    var sources = [Source](), protocols = [String: TreatmentProtocol]()
    let root = try YAMLDocument(source: text).root()
    let reader = try TrialReader(root, title: text.title)
    for name in try reader.protocolNames() where protocols[name.text] == nil {
      let file: StudyText
      do throws(StudyFormatError) { file = try open(name.text) } catch {
        guard error.kind == .unreadable else { throw error }
        throw name.field.failure("\(name.text.quoted) \(error.problem)", .unreadable)
      }
      protocols[name.text] = try TreatmentProtocol(yaml: file.text, file: file.file)
      sources.append(Source(name.text, text: file.text))
    }
    trial = try reader.trial(protocols)
    overrides = try reader.overrides()
    replicates = try reader.count("replicates", in: 2...Enrolment.mostReplicates)
    sampleSize = try reader.count("people-for-truth", in: TrialRequest.sampleSizes)
    notes = try reader.notes()
    self.sources = [Source(text.file, text: text.text)] + sources
  }

  /// A path that is told from the folder of a file.
  private static func path(_ name: String, beside file: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }
}
