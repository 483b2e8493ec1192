// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// Something about a regimen that is allowed and that its reader should know.
public enum DoseWarning: Equatable, Sendable {
  /// Doses above what was studied, oral and held ones apart, of which most is lost on the way: how many there are, and the largest (mg) with its time (h).
  case beyondClinicalData(count: Int, largest: Double, time: Double, bodyWeight: Double)

  static func warnings(for doses: [Dose], bodyWeight: Double) -> [DoseWarning] {
    let limit = Double.minimum(Dosing.studiedAmount, Dosing.studiedPerKilogram * bodyWeight)
    let beyond = doses.filter { $0.amount > limit && !$0.route.isByMouth }
    guard let largest = beyond.max(by: { $0.amount < $1.amount }) else { return [] }
    return [
      .beyondClinicalData(
        count: beyond.count, largest: largest.amount, time: largest.time, bodyWeight: bodyWeight)
    ]
  }
}

extension DoseWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .beyondClinicalData(let count, let largest, let time, let bodyWeight):
      "no clinical data reach the dose of \(largest.shortest) mg "
        + "(\((largest / bodyWeight).shortest) mg/kg) at \(time.shortest) h"
        + (count > 1 ? ", nor \(count - 1) more of the doses" : "")
        + ": they end at \(Dosing.studiedPerKilogram.shortest) mg/kg or "
        + "\(Dosing.studiedAmount.shortest) mg"
    }
  }
}
