// SPDX-License-Identifier: Apache-2.0

public import Scalars

// Each lane for itself keeps its step or tries a smaller one.

extension Integration {
  /// Decides lane by lane whether the step is kept, and how long the next one is to be.
  ///
  /// - Returns: one bit for each lane that keeps its step.
  @inlinable
  mutating func judge() -> UInt32 {
    let error = refused(
      errorNorm(
        method.error, of: leading, arrivingAt: memory.argument, reach: memory.reach,
        floor: memory.floor, within: tolerance))
    let growth = controller.factor(error: error, previous: previousError)
    var kept: UInt32 = 0
    for lane in 0..<Number.laneCount where seats[lane].isTaken {
      let norm = error[lane].value
      if !(norm <= 1) {
        reject(lane, norm)
      } else {
        kept |= 1 << UInt32(lane)
        let factor = seats[lane].isRetry ? min(1, growth[lane].value) : growth[lane].value
        seats[lane].pace = step[lane].value * factor
        previousError[lane] = Lane(max(norm, StepController.smallestMemory))
        accept(lane)
      }
    }
    return kept
  }

  /// The norm of the error, not a number in lanes that arrive where they must not: where the slope is
  /// none, or behind a pole.
  ///
  /// The slope there is the next step's first, if the step is kept.
  @inlinable
  mutating func refused(_ error: Number) -> Number {
    guard field.system.hasForbiddenStates,
      (0..<Number.laneCount).contains(where: { error[$0].value <= 1 })
    else { return error }
    var end = time
    for lane in 0..<Number.laneCount where seats[lane].isTaken {
      end[lane] = Lane(seats[lane].stepEnd)
    }
    field.slope(of: memory.argument, at: end, into: memory.slopeAtEnd)
    var doubt = method.poles.doubt
    for i in 0..<memory.slopeAtEnd.count {
      let slope = memory.slopeAtEnd[i]
      doubt += (slope - slope).size
    }
    return error + doubt
  }

  /// Accepts the step.
  @inlinable
  func accept(_ lane: Int) {
    if !seats[lane].isRetry { seats[lane].obstacle = nil }
    seats[lane].isRetry = false
    seats[lane].rejections = 0
    seats[lane].isKnown = false
    seats[lane].work.acceptedSteps += 1
  }

  /// Tries again with a smaller step.
  @inlinable
  func reject(_ lane: Int, _ error: Double) {
    let factor =
      error.isFinite ? controller.rejectionFactor(error: error) : StepController.smallestFactor
    seats[lane].pace = step[lane].value * factor
    seats[lane].isRetry = true
    seats[lane].work.rejectedSteps += 1
    if !error.isFinite, seats[lane].obstacle == nil {
      seats[lane].obstacle = obstacle(in: lane)
    }
    seats[lane].rejections += 1
    if seats[lane].rejections > Self.patience { allowNoise(in: lane) }
  }

  /// After so many steps in vain, one after the other, an error is not the method's.
  @usableFromInline static var patience: Int { 10 }

  /// Takes errors that do not go away with the step for the noise of what slopes are made of: as when
  /// 1 + tanh x begins to differ from zero. They are allowed from then on, as far as the absolute
  /// tolerance would allow them to a state of its unit.
  @inlinable
  func allowNoise(in lane: Int) {
    let (absolute, least) = (Lane(tolerance.absolute), Lane(Tolerance.least))
    for i in leading.places {
      let error = method.error[i][lane].size
      guard error.value > memory.floor[i][lane].value, error.value.isFinite else { continue }
      let size = Lane.minimum(memory.unit[i][lane], error / absolute)
      memory.size[i][lane] = Lane.maximum(memory.size[i][lane], size)
      memory.floor[i][lane] = Lane.maximum(least, absolute * memory.size[i][lane])
    }
  }
}

extension Integration {
  /// What made the last try of a lane fail, if it was not its error alone.
  @inlinable
  func obstacle(in lane: Int) -> SolverError? {
    let t = seats[lane].time
    let n = memory.state.count
    if let error = slopeObstacle(in: lane) { return error }
    if let state = method.failedPivot(in: lane) { return .matrixSingular(state: state, time: t) }
    for i in 0..<memory.stages.count where !memory.stages[i][lane].isWhollyFinite {
      return .derivativeNotFinite(state: i % n, time: t)
    }
    return nil
  }

  /// What the patient in a lane has cost.
  @inlinable
  func statistics(of lane: Int) -> Statistics {
    var statistics = Statistics()
    if Method.tableau.isStiff {
      statistics.stiff = seats[lane].work
    } else {
      statistics.explicit = seats[lane].work
    }
    statistics.method = name
    return statistics
  }
}
