// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Quantities
import Runs
import Therapy

/// Why something is refused, or why nothing came of a simulation: the only error of this library.
///
/// Nothing is ever moved into a range or guessed. The error names what it is about, what was found,
/// what is allowed and, for a name that is not known, the nearest that is.
public struct KairosError: Error, Equatable, Sendable {
  /// What a caller may have to tell apart.
  public enum Kind: Equatable, Sendable {
    /// Wrong whoever the patient is: something is missing, or at odds with something else.
    case request
    /// A well-formed value that the drug, the patient or the model refuses.
    case value
    /// Something that is right, and that Kairos does not do.
    case unsupported
    /// A fault of Kairos.
    case defect
  }

  public let kind: Kind
  /// The argument or the parameter of the model that it is about; nil for the whole.
  public let subject: String?
  /// What was found; nil where nothing was, or where several things are at odds.
  public let found: String?
  /// What is allowed in its place, in words.
  public let allowed: String?
  /// The known name that is nearest to an unknown one.
  public let nearest: String?
  /// All of it in one sentence.
  public let description: String
}

extension KairosError: CustomStringConvertible {}

extension KairosError {
  init(_ error: RunError) {
    kind = Kind(error.kind)
    subject = Self.subject(error.place)
    found = error.found
    allowed = error.allowed
    nearest = error.nearest
    description = error.sentence.text { Self.argument($0) }
  }

  /// Something at an argument that is no place of a request.
  init(_ subject: String, found: String, allowed: String, _ kind: Kind = .value) {
    self.kind = kind
    self.subject = subject
    self.found = found
    self.allowed = allowed
    nearest = nil
    description = "\(subject): found \(found), allowed: \(allowed)"
  }

  init(_ error: TherapyError) { self.init(RunError(error)) }

  /// The patient's errors name their field.
  init(_ error: PatientError) {
    guard let field = error.field, let refusal = error.refusal else {
      self.init(RunError(error))
      return
    }
    self.init(Self.argument(field.rawValue), found: refusal.found, allowed: refusal.allowed)
  }

  private static func subject(_ place: RunError.Place) -> String? {
    switch place {
    case .field(let name), .entry(let name, _): argument(name)
    case .parameter(let name), .named(let name): name
    default: nil
    }
  }

  /// What this library calls a field of a request.
  private static func argument(_ field: String) -> String {
    switch field {
    case "baseline-madrs", "baseline.madrs", "baseline-phq9", "baseline.phq9": "baseline"
    case "cyp2b6": "genotype"
    case "with": "taking"
    case "endpoint-time": "endpoints"
    case "cohort": "people"
    case "preset": "blood"
    case "switch": "assuming"
    case "block": "blocking"
    case "drug": "treatment"
    default: field
    }
  }
}

extension KairosError.Kind {
  init(_ kind: RunError.Kind) {
    switch kind {
    case .request: self = .request
    case .value: self = .value
    case .unsupported: self = .unsupported
    case .defect, .unreadable, .unwritable: self = .defect
    }
  }
}

extension PatientError {
  /// What was found and what is allowed, where the error is about one value.
  fileprivate var refusal: (found: String, allowed: String)? {
    switch self {
    case .outOfRange(_, let found, let allowed): (found.description, allowed)
    case .unknownWord(_, let found, let allowed), .notStudied(_, let found, let allowed):
      (found, allowed.joined(separator: ", "))
    case .quantity, .comedication, .repeated, .twoBaselines: nil
    }
  }
}
