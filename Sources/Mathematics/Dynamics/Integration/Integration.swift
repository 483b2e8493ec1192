// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// One worker's run through a queue of patients.
///
/// Each round tries one step in every lane, all lanes at once. Then each lane for itself keeps its
/// step or tries a smaller one, shows the moments that lie within, does what happens at its next
/// event, and takes the next patient when its own is done. An idle lane is computed with the others;
/// its results are not read.
@usableFromInline
struct Integration<Method: Stepper> {
  @usableFromInline typealias Number = Method.System.Number
  @usableFromInline typealias Lane = Number.Lane

  @usableFromInline var method: Method
  @usableFromInline var field: DrivenSystem<Method.System>
  @usableFromInline let tolerance: Tolerance
  @usableFromInline let stepLimit: Int
  @usableFromInline let controller: StepController
  @usableFromInline let name: String
  @usableFromInline let memory: StepMemory<Number>
  /// The states that decide how long steps are.
  @usableFromInline let leading: LeadingStates
  @usableFromInline let levelSources: [Int]
  @usableFromInline let holder: Seats<Lane>
  @usableFromInline let seats: UnsafeMutablePointer<Seat<Lane>>

  /// How many lanes have a patient.
  @usableFromInline var taken = 0
  /// Whether the queue may still have patients.
  @usableFromInline var isQueueOpen = true
  /// Whether any state has changed since the last try.
  @usableFromInline var isMoved = true
  /// Whether the slopes in memory are those of the states in memory.
  @usableFromInline var isSlopeKnown = false
  /// Whether any patient has questions; whether a lane was put back in this round; and where lanes
  /// stood before tries that answers may change.
  @usableFromInline var hasQuestions = false
  @usableFromInline var isTakenBack = false
  @usableFromInline var bookmarks: [Bookmark<Lane>?]
  /// The time (h) at the start of the step, in each lane.
  @usableFromInline var time: Number = 0
  /// The size (h) of the step, in each lane.
  @usableFromInline var step: Number = 1
  /// The norm of the error of the last step that was accepted, in each lane.
  @usableFromInline var previousError = Number(StepController.smallestMemory)

  /// A last step may be longer than planned by this factor, so that no tiny one follows.
  @usableFromInline static var stretch: Double { 1.01 }
  /// The power of the last error in step control that Hairer and Wanner recommend.
  @usableFromInline static var proportionalExponent: Double { 0.04 }

  @inlinable
  init(_ method: Method, _ system: Method.System, _ solver: Solver) {
    let tableau = Method.tableau
    self.method = method
    memory = method.memory
    leading = system.leading
    levelSources = system.levelSources
    field = DrivenSystem(system, inputs: memory.inputs)
    tolerance = solver.tolerance
    stepLimit = solver.stepLimit
    controller = StepController(
      order: tableau.order, proportionalExponent: Self.proportionalExponent)
    name = solver.name(of: tableau)
    holder = Seats(count: Number.laneCount)
    seats = holder.base
    bookmarks = Array(repeating: nil, count: Number.laneCount)
  }

  /// Follows everybody in the queue.
  @inlinable
  mutating func run<Patients: Batch>(_ batch: inout Patients) where Patients.Number == Number {
    defer { withExtendedLifetime((method, holder)) {} }
    let isFollowed = batch.followsSteps
    field.system.lookAt(margins: memory.margin)
    for lane in 0..<Number.laneCount { fill(lane, from: &batch) }
    while taken > 0, !field.system.isFinished {
      foresee()
      if !isSlopeKnown { field.slope(of: memory.state, at: time, into: memory.slope) }
      isSlopeKnown = true
      guard planSteps(&batch) else { continue }
      method.attempt(field, at: time, by: step, isMoved: isMoved)
      let judged = judge()
      if judged != 0 { follow() }
      let (kept, shown) = consult(judged, &batch)
      isMoved = kept != 0 || isTakenBack
      guard kept != 0 else { continue }
      if isFollowed, shown != 0 { batch.follow(denseStep(shown)) }
      show(shown, to: &batch)
      advance(kept)
      arrive(&batch)
    }
    for lane in 0..<Number.laneCount where seats[lane].isTaken {
      discharge(lane, .success(statistics(of: lane)), &batch)
    }
  }

  /// Takes over the new states in the lanes that keep their step.
  @inlinable
  mutating func advance(_ kept: UInt32) {
    var isKept: Number = 0
    for lane in 0..<Number.laneCount where kept & (1 << UInt32(lane)) != 0 {
      isKept[lane] = 1
      seats[lane].time = seats[lane].stepEnd
      time[lane] = Lane(seats[lane].stepEnd)
    }
    for i in 0..<memory.state.count {
      let state = Number.select(
        isKept, positive: memory.argument[i], otherwise: memory.state[i])
      memory.state[i] = state
      if tolerance.reference == .peak {
        memory.reach[i] = Number.maximum(memory.reach[i], state.size)
      } else {
        memory.reach[i] = state.size
        memory.size[i] = Number.maximum(memory.size[i], state.size)
        memory.floor[i] = floor(of: i)
      }
    }
    keepMargins()
    keepSlopes(isKept)
  }

  /// The slope at the end of a step is that at the start of the next, where it has been looked at.
  @inlinable
  mutating func keepSlopes(_ isKept: Number) {
    guard field.system.hasForbiddenStates else {
      isSlopeKnown = false
      return
    }
    for i in 0..<memory.slope.count {
      memory.slope[i] = Number.select(
        isKept, positive: memory.slopeAtEnd[i], otherwise: memory.slope[i])
    }
  }

  /// Errors of single steps add up: a state may be off by so many times what one step is allowed.
  @usableFromInline static var stepsInMargin: Double { 100 }

  @inlinable
  func keepMargins() {
    guard field.system.looksAtMargins else { return }
    let (steps, relative) = (Number(Self.stepsInMargin), Number(tolerance.relative))
    for i in 0..<memory.margin.count {
      memory.margin[i] = steps * (memory.floor[i] + relative * memory.reach[i])
    }
  }
}
