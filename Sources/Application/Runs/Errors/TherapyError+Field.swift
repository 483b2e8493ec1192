// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Therapy

extension TherapyError {
  /// The field of a simple schedule that is at fault; nil where several are, or none.
  var field: String? {
    switch self {
    case .notADose, .rateWithoutDuration, .weightNeeded: "dose"
    case .quantity(let name, _): name
    case .countNotPositive: "repeat"
    case .intervalMissing, .intervalNotPositive: "interval"
    case .noSessions, .notScalable: nil
    case .dose(let error): error.field
    }
  }
}

extension DoseError {
  fileprivate var field: String? {
    switch self {
    case .amountNotPositive, .amountTooSmall, .amountTooLarge, .perKilogramTooLarge,
      .notADeviceStrength, .nasalPerBodyWeight:
      "dose"
    case .notNasal: "route"
    case .durationNotPositive, .durationOutOfRange, .durationWithoutInfusion: "over"
    case .notHeld, .holdingOutOfRange: "hold"
    case .timeOutOfRange: "interval"
    case .tooManyDoses: "repeat"
    case .bodyWeightNotPositive: "weight"
    default: nil
    }
  }
}

extension RunError {
  /// A refused schedule, at the field that is at fault.
  init(ofSchedule error: TherapyError) {
    let refused = RunError(error)
    self.init(
      refused.kind, at: error.field.map { .field($0) } ?? refused.place, refused.problem,
      found: refused.found, allowed: refused.allowed, nearest: refused.nearest)
  }
}

extension TreatmentRequest {
  /// Why it is refused. A protocol's own errors name its file before anybody is known.
  func refusal(_ error: TherapyError) -> RunError {
    if case .schedule = plan { return RunError(ofSchedule: error) }
    return RunError(error)
  }
}
