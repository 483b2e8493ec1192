// SPDX-License-Identifier: Apache-2.0

/// The course of one infusion: the order and the adjustments played against the clock.
///
/// What is left to give is counted in hours at the planned rate, so that an infusion that nobody
/// touches ends exactly when it was planned to.
struct PumpProfile {
  /// One thing that happens to the pump.
  private enum Action: Equatable {
    case pause
    case resume
    case run(share: Double)
    case stop
  }

  let duration: Double
  let adjustments: PumpAdjustments

  /// When the pump runs, in hours of the session's clock, and at which share of the planned rate.
  ///
  /// - Throws: ``DoseError`` if an adjustment has no meaning or comes when the infusion is over.
  func stretches() throws(DoseError) -> [(start: Double, end: Double, share: Double)] {
    var stretches: [(start: Double, end: Double, share: Double)] = []
    var (clock, left, share, running) = (0.0, duration, 1.0, true)
    let actions = try actions()
    for (time, action) in actions {
      let finish = clock + left / share
      let isOver = running && finish <= time + Dosing.clockTolerance
      guard !isOver else { throw .adjustmentAfterEnd(at: time, end: finish) }
      if running, time > clock {
        stretches.append((clock, time, share))
        left -= (time - clock) * share
      }
      clock = time
      switch action {
      case .pause: running = false
      case .resume: running = true
      case .run(let newShare): share = newShare
      case .stop:
        try checkNothing(in: actions, after: time)
        return stretches
      }
    }
    stretches.append((clock, clock + left / share, share))
    return stretches
  }

  /// Everything that happens, in order of time; a pump resumes before anything else happens to it.
  private func actions() throws(DoseError) -> [(time: Double, action: Action)] {
    try adjustments.check()
    var actions: [(time: Double, action: Action)] = []
    let pauses = adjustments.pauses.sorted { $0.at < $1.at }
    for (index, pause) in pauses.enumerated() {
      // Round-off can let a pause end a hair after the next has begun; it ends there.
      let next = index + 1 < pauses.count ? pauses[index + 1].at : .infinity
      actions.append((pause.at, .pause))
      actions.append((Double.minimum(pause.at + pause.length, next), .resume))
    }
    for change in adjustments.changes { actions.append((change.at, .run(share: change.share))) }
    if let stop = adjustments.stop { actions.append((stop, .stop)) }
    return inOrder(actions)
  }

  /// A pump that was stopped for good resumes no more, and nothing else may happen to it either.
  private func checkNothing(
    in actions: [(time: Double, action: Action)], after stop: Double
  ) throws(DoseError) {
    guard let late = actions.first(where: { $0.time > stop && $0.action != .resume }) else {
      return
    }
    throw .adjustmentAfterEnd(at: late.time, end: stop)
  }

  /// The actions by time, those of one time in the order given.
  private func inOrder(
    _ actions: [(time: Double, action: Action)]
  ) -> [(time: Double, action: Action)] {
    let order = actions.indices.sorted { (actions[$0].time, $0) < (actions[$1].time, $1) }
    return order.map { actions[$0] }
  }
}
