// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// One worker's run through a queue of patients.
///
/// Each round tries one step in every lane, all lanes at once. Then each lane for itself keeps its
/// step or tries a smaller one, shows the moments that lie within, does what happens at its next
/// event, and takes the next patient when its own is done. An idle lane computes along; nobody
/// looks at what comes out.
@usableFromInline
struct LaneIntegration<System: DifferentiableSystem> where System.Number: LanedScalar {
  @usableFromInline typealias Number = System.Number

  @usableFromInline let system: System
  @usableFromInline let tolerance: Tolerance
  @usableFromInline let stepLimit: Int
  @usableFromInline let controller: StepController
  @usableFromInline let method: LaneTableau<Number>
  @usableFromInline let factorization: SparseLU
  @usableFromInline let arena: Arena<Number>
  @usableFromInline let memory: LaneMemory<Number>
  @usableFromInline let holder: Seats
  @usableFromInline let seats: UnsafeMutablePointer<Seat>

  /// The states that have or had an input in any lane.
  @usableFromInline var inputStates: [Int] = []
  /// How many lanes have a patient.
  @usableFromInline var taken = 0
  /// Whether the queue may still hold somebody.
  @usableFromInline var isQueueOpen = true
  /// The time (h) at the start of the step, in each lane.
  @usableFromInline var time: Number = 0
  /// The size (h) of the step, in each lane.
  @usableFromInline var step: Number = 1
  /// The norm of the error of the last step that was accepted, in each lane.
  @usableFromInline var previousError: Number

  /// A last step may be longer than planned by this factor, lest a tiny one follow.
  @usableFromInline static var stretch: Double { 1.01 }
  /// The power of the last error in step control.
  @usableFromInline static var proportionalExponent: Double { 0.04 }

  @inlinable
  init(_ system: System, _ solver: LaneSolver) {
    let tableau = RosenbrockTableau.rodas5P
    let n = system.dimension
    let stageCount = tableau.arguments.count
    self.system = system
    tolerance = solver.tolerance
    stepLimit = solver.stepLimit
    controller = StepController(
      order: tableau.order, proportionalExponent: Self.proportionalExponent)
    factorization = system.factorization
    arena = Arena(
      capacity: LaneMemory<Number>.capacity(
        dimension: n, stages: stageCount, factors: factorization.count,
        corners: system.cornerCount) + LaneTableau<Number>.capacity(tableau))
    memory = LaneMemory(
      arena, dimension: n, stages: stageCount, factors: factorization.count,
      corners: system.cornerCount)
    method = LaneTableau(tableau, arena)
    holder = Seats(count: Number.laneCount)
    seats = holder.base
    previousError = Number(StepController.smallestMemory)
  }

  /// Follows everybody in the queue.
  @inlinable
  mutating func run<Patients: Batch>(_ batch: inout Patients) where Patients.Number == Number {
    defer { withExtendedLifetime((arena, holder)) {} }
    for lane in 0..<Number.laneCount { fill(lane, from: &batch) }
    while taken > 0 {
      evaluateSlopes()
      guard planSteps(&batch) else { continue }
      attempt()
      let kept = judge(cutAtCorners())
      show(kept, to: &batch)
      advance(kept)
      arrive(&batch)
    }
  }

  /// dy/dt at the start of the step.
  @inlinable
  mutating func evaluateSlopes() {
    slope(of: memory.state, at: time, into: memory.slope)
  }

  /// Writes dy/dt, inputs included.
  @inlinable
  func slope(of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>) {
    system.derivatives(of: y, at: t, into: rates)
    for state in inputStates { rates[state] += memory.inputs[state] }
  }

  /// Takes over the new states in the lanes that keep their step.
  @inlinable
  mutating func advance(_ kept: UInt32) {
    var isKept: Number = 0
    for lane in 0..<Number.laneCount where kept & (1 << UInt32(lane)) != 0 {
      isKept[lane] = 1
      seats[lane].time = seats[lane].stepEnd
      time[lane] = seats[lane].stepEnd
    }
    for i in 0..<memory.state.count {
      let state = Number.select(
        isKept, positive: memory.argument[i], otherwise: memory.state[i])
      memory.state[i] = state
      memory.peaks[i] = Number.maximum(memory.peaks[i], Number.maximum(state, -state))
    }
  }
}
