// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics

extension Regimen {
  /// The times (h) at which sessions begin, ascending.
  ///
  /// A session begins with a dose, unless the one before is still going in, or under observation
  /// since less than two hours.
  public var sessionStarts: [Double] {
    var starts: [Double] = []
    var observedUntil = -Double.infinity
    for dose in doses {
      if dose.time >= observedUntil { starts.append(dose.time) }
      observedUntil = Double.maximum(observedUntil, dose.end + SessionSpacing.observation)
    }
    return starts
  }
}
