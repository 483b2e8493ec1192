// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Runs

extension TreatmentCourse {
  /// Whether the MADRS total has fallen by half or more.
  public var isResponse: Bool { endpoint(.response).value == 1 }

  /// Whether the MADRS total is 10 or less, unless the setting says otherwise.
  public var isRemission: Bool { endpoint(.remission).value == 1 }

  /// By how much the MADRS total has changed since before treatment; below 0 it has fallen.
  public var change: ObservedValue {
    ObservedValue(value: endpoint(.change).value, unit: "1")
  }

  /// The highest expected CADSS total, and when in its session: how strong dissociation becomes; nil where
  /// a control is given of which that is not known (midazolam).
  public var highestDissociation: HighestValue? { highest(.dissociation) }

  /// The highest systolic reading above the one before treatment, as one patient would show it, and
  /// when in its session; nil where a control is given of which that is not known.
  public var highestSystolicReading: HighestValue? { highest(.systolicReading) }

  /// When response, remission and change are read, from the first dose.
  public var endpointTime: Time { .hours(run.course.endpointTimes[0]) }

  private func highest(_ kind: Endpoint.Kind) -> HighestValue? {
    guard !run.plan.unavailable.contains(kind.observable) else { return nil }
    let found = endpoint(kind)
    return HighestValue(
      value: ObservedValue(value: found.value, unit: kind.unit), time: .hours(found.time))
  }

  private func endpoint(_ kind: Endpoint.Kind) -> Endpoint {
    guard let found = endpoints.first(where: { $0.kind == kind }) else {
      preconditionFailure("\(kind.rawValue) stands in every result")
    }
    return found
  }
}
