// SPDX-License-Identifier: Apache-2.0

extension Math {
  /// From when on a condition is true for ever, if it is `time >= constant` or the like and the
  /// constant does not change; nil for any other.
  ///
  /// - Parameter start: the model at time 0, when it must be false.
  func timeOfTruth(_ constancies: inout Constancies, _ start: NetworkState) -> Double? {
    guard let (constant, includesTime) = threshold else { return nil }
    guard constancies.constancy(of: constant) <= .forPatient else { return nil }
    var moment = start
    let time = moment.evaluate(constant)
    guard time.isFinite, time > 0 else { return nil }
    return includesTime ? time : time.nextUp
  }
}
