// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Dynamics
package import KetamineModel
package import Pharmacokinetics
package import Quantities
package import Therapy

// What errors of the lower floors mean for a request: a text that is no quantity, or fields at odds,
// make it wrong; what the drug, the patient or the model refuses is a value; the rest is ours.

extension RunError {
  private init(_ kind: Kind, _ problem: Wording, _ value: RefusedValue) {
    self.init(
      kind, problem, found: value.found, allowed: value.allowed,
      nearest: value.nearest)
  }

  package init(_ error: QuantityError) {
    self.init(.request, Wording(error.description), error.refused)
  }

  package init(_ error: TherapyError) {
    self.init(error.kind, error.wording, error.refused)
  }

  package init(_ error: DoseError) {
    self.init(error.kind, Wording(error.description), error.refused)
  }

  package init(_ error: PresetError) {
    self.init(.value, Wording(error.description))
  }

  package init(_ error: PatientError) {
    self.init(error.kind, Wording(error.description), error.refused)
  }

  package init(_ error: EqualExposureError) {
    self.init(error.kind, Wording(error.description))
  }

  package init(_ error: SolverError) {
    self.init(error.kind, Wording(error.description))
  }

  /// A patient of a cohort who could not be followed, with her name.
  package init(_ error: BatchError) {
    let reason: RunError =
      switch error.reason {
      case .treatment(let error): RunError(error)
      case .solver(let error): RunError(error)
      case .notFinite(let error): RunError(.defect, Wording(error.description))
      }
    self.init(
      reason.kind, "patient \(error.id): \(reason.sentence)", found: reason.found,
      allowed: reason.allowed, nearest: reason.nearest)
  }

  /// What ended a batch: a patient, or what whoever took the results threw.
  init(_ failure: BatchFailure<RunError>) {
    self =
      switch failure {
      case .patient(let error): RunError(error)
      case .output(let error): error
      }
  }
}

extension TherapyError {
  /// The sentence, in which fields stand as such.
  fileprivate var wording: Wording {
    guard case .weightNeeded(let dose) = self else { return Wording(description) }
    return """
      the dose is \(dose), but nobody gave the patient's weight; give \(field: "weight"), as 70 kg, or \
      give the dose in mg
      """
  }

  var kind: RunError.Kind {
    switch self {
    case .notADose, .quantity, .intervalMissing, .rateWithoutDuration: .request
    case .dose(let error): error.kind
    case .weightNeeded, .countNotPositive, .intervalNotPositive, .noSessions, .notScalable: .value
    }
  }
}

extension DoseError {
  var kind: RunError.Kind {
    switch self {
    case .durationWithoutInfusion, .notHeld: .request
    default: .value
    }
  }
}

extension EqualExposureError {
  var kind: RunError.Kind {
    switch self {
    case .dose(let error): error.kind
    case .solver(let error): error.kind
    case .noExposure, .outOfReach, .notFound: .value
    }
  }
}

extension PatientError {
  var kind: RunError.Kind {
    switch self {
    case .quantity, .repeated, .unknownWord, .twoBaselines: .request
    case .outOfRange, .notStudied: .value
    case .comedication(let error): error.kind
    }
  }
}

extension ComedicationError {
  var kind: RunError.Kind {
    switch self {
    case .amountMissing, .amountNotMeant, .quantity, .repeated: .request
    case .unknown, .notPositive, .tooMuch: .value
    }
  }
}

extension SolverError {
  /// What a tolerance or a limit of steps makes impossible was asked for; the rest is ours.
  var kind: RunError.Kind {
    switch self {
    case .toleranceNotPositive, .stepTooSmall, .tooManySteps: .value
    default: .defect
    }
  }
}
