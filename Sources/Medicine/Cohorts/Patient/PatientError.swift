// SPDX-License-Identifier: Apache-2.0

import Encodings
public import Quantities

/// Why a patient cannot be simulated.
public enum PatientError: Error, Equatable, Sendable {
  /// A value outside the model's data.
  case outOfRange(Patient.Field, found: Quantity, allowed: String)
  /// A value in a unit of another kind.
  case quantity(Patient.Field, QuantityError)
  /// A word that stands for nothing.
  case unknownWord(Patient.Field, found: String, allowed: [String])
  /// A word for something that exists and has not been studied.
  case notStudied(Patient.Field, found: String, allowed: [String])
  /// Something that cannot be taken besides.
  case comedication(ComedicationError)
  /// The severity before treatment on two scales.
  case twoBaselines
  /// One parameter, switch or block named twice.
  case repeated(kind: String, name: String)
}

extension PatientError: CustomStringConvertible {
  /// The field, what was found and what is allowed, in one sentence.
  public var description: String {
    (field.map { $0.rawValue + ": " } ?? "") + problem
  }

  /// What was found and what is allowed, without the name of the field.
  public var problem: String {
    switch self {
    case .outOfRange(_, let found, let allowed): "found \(found), allowed \(allowed)"
    case .quantity(_, let error): error.description
    case .unknownWord(_, let found, let allowed):
      "found \(found.quoted), " + allowed.offer(for: found, .ofPatients)
    case .notStudied(_, let found, let allowed):
      "found \(found.quoted), which has not been studied; allowed: "
        + allowed.joined(separator: ", ")
    case .comedication(let error): error.description
    case .twoBaselines: "found a MADRS and a PHQ-9 total before treatment; give one of the two"
    case .repeated(let kind, let name): "\(kind) names \(name.quoted) twice; name it once"
    }
  }

  /// The field that is at fault, if it is one.
  public var field: Patient.Field? {
    switch self {
    case .outOfRange(let field, _, _), .quantity(let field, _): field
    case .unknownWord(let field, _, _), .notStudied(let field, _, _): field
    case .comedication: .comedication
    case .twoBaselines: .baselinePHQ9
    case .repeated: nil
    }
  }
}
