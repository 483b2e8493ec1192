// SPDX-License-Identifier: Apache-2.0

/// When a jump is seen again by formulas that look into the past: there the solution has a corner.
struct Echoes {
  private let delays: [Math]
  private var times: [Double] = []

  init(_ delayed: [Math]) {
    var delays: [Math] = []
    for math in delayed {
      if case .delay(_, let delay) = math { delays.append(delay) }
    }
    self.delays = delays
  }

  /// Notes that something has jumped.
  mutating func jump(at moment: NetworkState) {
    var moment = moment
    times += delays.map { moment.time + moment.evaluate($0) }.filter { $0 > moment.time }
  }

  /// Where the next integration must stop: at an echo, and before a step looks into itself.
  mutating func next(after moment: NetworkState) -> Double {
    var moment = moment
    times.removeAll { $0 <= moment.time }
    let shortest = delays.map { moment.evaluate($0) }.filter { $0 > 0 }.min() ?? .infinity
    return min(times.min() ?? .infinity, moment.time + shortest)
  }
}
