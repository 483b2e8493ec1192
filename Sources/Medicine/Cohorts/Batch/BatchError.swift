// SPDX-License-Identifier: Apache-2.0

package import Dynamics
package import Therapy

/// A patient of a cohort who could not be followed: no result is made without her.
package struct BatchError: Error, CustomStringConvertible {
  /// The patient's index.
  package let index: Int
  /// What results call the patient.
  package let id: String
  package let reason: Reason

  /// What can go wrong with one patient.
  package enum Reason: Error, Equatable, Sendable, CustomStringConvertible {
    /// A dose that she may not be given.
    case treatment(TherapyError)
    case solver(SolverError)
    case notFinite(NotFinite)

    package var description: String {
      switch self {
      case .treatment(let error): error.description
      case .solver(let error): error.description
      case .notFinite(let error): error.description
      }
    }
  }

  package init(index: Int, id: String, reason: Reason) {
    self.index = index
    self.id = id
    self.reason = reason
  }

  package var description: String { "patient \(id): \(reason)" }
}

/// Why a batch gave no result: a patient who could not be followed, or an output that failed.
package enum BatchFailure<OutputError: Error>: Error {
  case patient(BatchError)
  case output(OutputError)
}

/// An observable that is infinite or not a number.
package struct NotFinite: Error, Equatable, Sendable, CustomStringConvertible {
  package let name: String
  /// When, in h.
  package let time: Double

  package var description: String {
    "\(name) at \(time) h is not a finite number; this is a defect of the model or of its input"
  }
}
