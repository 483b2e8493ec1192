// SPDX-License-Identifier: Apache-2.0

/// A patient of a cohort who could not be followed: no result is made without her.
public struct BatchError: Error, CustomStringConvertible {
  /// The patient's index.
  public let index: Int
  /// What results call the patient.
  public let id: String
  public let reason: any Error

  public init(index: Int, id: String, reason: any Error) {
    self.index = index
    self.id = id
    self.reason = reason
  }

  public var description: String { "patient \(id): \(reason)" }
}

/// An observable that is infinite or not a number.
public struct NotFinite: Error, Equatable, Sendable, CustomStringConvertible {
  public let name: String
  /// When, in h.
  public let time: Double

  public var description: String {
    "\(name) at \(time) h is not a finite number; this is a defect of the model or of its input"
  }
}
