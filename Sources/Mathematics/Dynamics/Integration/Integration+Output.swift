// SPDX-License-Identifier: Apache-2.0

public import Scalars

// Moments are read off the steps that hold them: they cost no steps.

extension Integration {
  /// The solution within the step just tried.
  @inlinable
  var polynomial: StepPolynomial<Number> {
    StepPolynomial(
      from: memory.state, to: memory.argument, stages: memory.stages, output: method.output,
      weights: memory.weights, followers: memory.followers, curves: memory.curves)
  }

  /// The step that some lanes have just taken.
  @inlinable
  func denseStep(_ kept: UInt32) -> DenseStep<Number> {
    var end = time
    for lane in LaneSequence(kept) { end[lane] = Lane(seats[lane].stepEnd) }
    return DenseStep(from: time, by: step, to: end, lanes: kept, polynomial)
  }

  /// Shows each lane that keeps its step the moments that lie within it, end excluded.
  ///
  /// A round of showing serves every lane that has a moment left, each at its own.
  @inlinable
  mutating func show<Patients: Batch>(_ kept: UInt32, to batch: inout Patients)
  where Patients.Number == Number {
    var moments = time
    var lanes = nextMoments(of: kept, &moments)
    while lanes != 0 {
      polynomial.state(at: (moments - time) / step, into: memory.shown)
      batch.observe(
        LaneView(state: memory.shown, time: moments, lanes: lanes, indices: holder.moments))
      lanes = nextMoments(of: lanes, &moments)
    }
  }

  /// Takes the next moment of each lane that has one within its step.
  @inlinable
  func nextMoments(of candidates: UInt32, _ moments: inout Number) -> UInt32 {
    var lanes: UInt32 = 0
    for lane in 0..<Number.laneCount where candidates & (1 << UInt32(lane)) != 0 {
      guard let moment = seats[lane].moment(before: seats[lane].stepEnd) else { continue }
      lanes |= 1 << UInt32(lane)
      moments[lane] = Lane(moment)
      holder.moments[lane] = seats[lane].nextMoment
      seats[lane].nextMoment += 1
    }
    return lanes
  }
}
