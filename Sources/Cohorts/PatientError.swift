// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Why a patient cannot be simulated.
public enum PatientError: Error, Equatable, Sendable {
  /// A value outside the model's data.
  case outOfRange(Patient.Field, found: Quantity, allowed: String)
  /// A value in a unit of another kind.
  case quantity(Patient.Field, QuantityError)
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
    case .repeated(let kind, let name): "\(kind) names \(name.quoted) twice; name it once"
    }
  }

  /// The field that is at fault, if it is one.
  public var field: Patient.Field? {
    switch self {
    case .outOfRange(let field, _, _), .quantity(let field, _): field
    case .repeated: nil
    }
  }
}
