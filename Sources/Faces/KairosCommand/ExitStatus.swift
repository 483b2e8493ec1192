// SPDX-License-Identifier: Apache-2.0

import Encodings
import Files
import Listings
import NONMEMFormat
import Reports
import Runs
import StudyFormat
import TableFormat

/// How the program ends. The numbers are those of sysexits.h (since 4.0BSD) and of shells.
///
/// Wrong usage can be seen without knowing drug, patient or model: an option that is missing,
/// unknown, repeated or at odds with another, a word that the help does not list, a text that is
/// not a number with a unit of the right kind. Bad input data are well-formed values that the drug,
/// the patient or the model refuses, and everything that is wrong inside of a file.
enum ExitStatus: Int32 {
  case done = 0
  case usage = 64
  case badData = 65
  case unreadable = 66
  case defect = 70
  case unwritable = 73
  case hungUp = 129
  case interrupted = 130
  case terminated = 143
}

extension ExitStatus {
  /// After a signal: 128 and its number, as shells have it.
  static var ofInterruption: ExitStatus {
    ExitStatus(rawValue: 128 + Interruption.signalNumber) ?? .interrupted
  }
}

/// Why a command ends early: the status and the sentence for it.
struct Failure: Error {
  let status: ExitStatus
  let message: String
  /// Whether what is asked for is right, and Kairos does not do it.
  let isUnsupported: Bool

  init(_ status: ExitStatus, _ message: String, isUnsupported: Bool = false) {
    self.status = status
    self.message = message
    self.isUnsupported = isUnsupported
  }
}

extension Failure {
  /// What an error of a run, or of a file, means for the command line; nil for one of the parser's.
  init?(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as RunError: self.init(error)
    case let error as StudyFormatError: self.init(RunError(error))
    case let error as DataFileError: self.init(.badData, error.description)
    case let error as UnwritableNumber: self.init(.defect, error.description)
    case let error as ReportError: self.init(.defect, error.description)
    case let error as OutputError:
      self.init(error.isClash ? .usage : .unwritable, error.description)
    case let error as TableError: self.init(.unwritable, error.description)
    default: return nil
    }
  }
}

extension Failure {
  /// What an error of a run means for the command line: its fields are options.
  init(_ error: RunError) {
    let message = error.sentence.text { "--" + $0 }
    switch error.kind {
    case .request: self.init(.usage, message)
    case .value: self.init(.badData, message)
    case .unreadable: self.init(.unreadable, message)
    case .unsupported: self.init(.badData, message, isUnsupported: true)
    case .unwritable: self.init(.unwritable, message)
    case .defect: self.init(.defect, message)
    }
  }
}

extension InputFile {
  /// Its bytes, or the failure that says why there are none.
  func bytes(orFailing most: Int) throws(Failure) -> [UInt8] {
    do { return try bytes(upTo: most) } catch {
      let status: ExitStatus =
        switch error {
        case .unreadable: .unreadable
        case .tooLarge: .badData
        }
      throw Failure(status, "\(name): \(error.description)")
    }
  }
}
