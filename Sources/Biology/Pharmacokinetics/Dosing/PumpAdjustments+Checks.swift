// SPDX-License-Identifier: Apache-2.0

extension PumpAdjustments {
  /// Each adjustment by itself: finite, not before the start, not twice at once.
  func check() throws(DoseError) {
    for pause in pauses {
      try checkTime(pause.at)
      guard pause.length > 0, pause.length <= Dosing.longestDuration else {
        throw .pauseLength(pause.length)
      }
    }
    for change in changes {
      try checkTime(change.at)
      guard Dosing.rateShares.contains(change.share) else { throw .rateShare(change.share) }
    }
    if let stop = stop {
      guard stop > 0, stop.isFinite else { throw .adjustmentBeforeStart(at: stop) }
    }
    try checkOverlap()
  }

  private func checkTime(_ time: Double) throws(DoseError) {
    guard time >= 0, time.isFinite else { throw .adjustmentBeforeStart(at: time) }
  }

  private func checkOverlap() throws(DoseError) {
    let pauses = pauses.sorted { $0.at < $1.at }
    for (one, next) in zip(pauses, pauses.dropFirst()) {
      guard one.at + one.length <= next.at + Dosing.clockTolerance else {
        throw .overlappingPauses(at: next.at)
      }
    }
    let changes = changes.sorted { $0.at < $1.at }
    for (one, next) in zip(changes, changes.dropFirst()) {
      guard one.at < next.at else { throw .simultaneousChanges(at: next.at) }
    }
  }
}
