// SPDX-License-Identifier: Apache-2.0

public import Scalars

// How far each lane tries to go next.

extension Integration {
  /// Chooses the size of each lane's step; false if a lane had to give up.
  @inlinable
  mutating func planSteps<Patients: Batch>(_ batch: inout Patients) -> Bool
  where Patients.Number == Number {
    if (0..<Number.laneCount).contains(where: { seats[$0].isFresh }) { guessFirstSteps() }
    var isWell = true
    for lane in 0..<Number.laneCount where seats[lane].isTaken {
      planStep(in: lane)
      if hasQuestions { mark(lane) }
      if let error = hindrance(in: lane) {
        discharge(lane, .failure(error), &batch)
        fill(lane, from: &batch)
        isWell = false
      }
    }
    return isWell
  }

  /// Gives states at zero in lanes where something has happened the size that they are heading for.
  ///
  /// Before slopes are looked at: what noise below zero is allowed to be follows from the sizes.
  @inlinable
  mutating func foresee() {
    var (lanes, span): (Number, Number) = (0, 1)
    for lane in 0..<Number.laneCount where seats[lane].isUnforeseen {
      seats[lane].isUnforeseen = false
      lanes[lane] = 1
      span[lane] = Lane((seats[lane].course?.horizon ?? seats[lane].stop) - seats[lane].time)
    }
    guard (0..<Number.laneCount).contains(where: { lanes[$0].value > 0 }) else { return }
    let (method, field, time) = (method, field, time)
    keepFloors(lanes)
    method.foresight.extend(memory.size, in: lanes, from: memory.state, over: span) { y, f, j in
      field.slope(of: y, at: time, into: f)
      method.look(field.system, at: y, time, into: j)
    }
    keepFloors(lanes)
  }

  /// What states may be off by, in lanes whose sizes are new.
  @inlinable
  func keepFloors(_ lanes: Number) {
    for i in 0..<memory.state.count {
      memory.floor[i] = Number.select(lanes, positive: floor(of: i), otherwise: memory.floor[i])
    }
    keepMargins()
  }

  /// What a state may be off by whatever its value is.
  @inlinable
  func floor(of state: Int) -> Number {
    let size = Number.minimum(memory.unit[state], memory.size[state])
    return Number.maximum(Number(Tolerance.least), Number(tolerance.absolute) * size)
  }

  /// The first step after an event changes the states by about one hundredth of what they were.
  @inlinable
  mutating func guessFirstSteps() {
    let first = initialStep(
      stateNorm: norm(
        memory.state, of: leading, reach: memory.reach, size: memory.size, floor: memory.floor,
        within: tolerance),
      slopeNorm: norm(
        memory.slope, of: leading, reach: memory.reach, size: memory.size, floor: memory.floor,
        within: tolerance))
    for lane in 0..<Number.laneCount where seats[lane].isFresh {
      seats[lane].pace = first[lane].value
      seats[lane].isFresh = false
      previousError[lane] = Lane(StepController.smallestMemory)
    }
  }

  @inlinable
  mutating func planStep(in lane: Int) {
    let (t, stop, pace) = (seats[lane].time, seats[lane].stop, seats[lane].pace)
    let isLast = t + Self.stretch * pace >= stop
    step[lane] = Lane(isLast ? stop - t : pace)
    seats[lane].stepEnd = isLast ? stop : t + pace
  }

  /// Why a lane must give up, where steps have become too many or too small.
  @inlinable
  mutating func hindrance(in lane: Int) -> SolverError? {
    let t = seats[lane].time
    guard seats[lane].tries < stepLimit else { return .tooManySteps(limit: stepLimit, time: t) }
    guard seats[lane].stepEnd > t else {
      return seats[lane].obstacle ?? slopeObstacle(in: lane)
        ?? .stepTooSmall(step: step[lane].value, time: t)
    }
    seats[lane].tries += 1
    count(in: lane)
    return nil
  }

  /// Counts the work of a try. One after another in vain begins where slope and Jacobian are known.
  @inlinable
  func count(in lane: Int) {
    let isNew = !seats[lane].isKnown
    seats[lane].isKnown = true
    seats[lane].work.derivatives += Method.tableau.stageCount - (isNew ? 0 : 1)
    guard Method.tableau.isStiff else { return }
    seats[lane].work.jacobians += isNew ? 1 : 0
    seats[lane].work.factorizations += 1
  }

  @inlinable
  func slopeObstacle(in lane: Int) -> SolverError? {
    (0..<memory.slope.count).first { !memory.slope[$0][lane].isWhollyFinite }.map {
      .derivativeNotFinite(state: $0, time: seats[lane].time)
    }
  }
}
