// SPDX-License-Identifier: Apache-2.0

public import Scalars

// What each lane does for itself: patients come and go, and events happen to them.

extension Integration {
  /// Gives a lane the next patient who has some way to go; idle if there is none.
  @inlinable
  mutating func fill<Patients: Batch>(_ lane: Int, from batch: inout Patients)
  where Patients.Number == Number {
    while isQueueOpen, !seats[lane].isTaken {
      guard let course = batch.admit(to: lane) else {
        isQueueOpen = false
        rest(lane)
        return
      }
      do throws(SolverError) {
        try course.validate(dimension: memory.state.count)
        begin(course, in: lane)
        askAtStart(lane, &batch)
        if applyEvents(in: lane) { leave(lane, &batch) }
      } catch {
        batch.discharge(from: lane, .failure(error), state: memory.state)
      }
    }
  }

  /// Gives an idle lane the state of the first, since subnormal numbers would slow all lanes down.
  @inlinable
  func rest(_ lane: Int) {
    for i in 0..<memory.state.count { memory.state[i][lane] = memory.state[i][0] }
  }

  @inlinable
  mutating func begin(_ course: Course<Lane>, in lane: Int) {
    seats[lane] = Seat(course)
    taken += 1
    time[lane] = Lane(course.start)
    previousError[lane] = Lane(StepController.smallestMemory)
    field.clearInputs(of: lane)
    for (i, number) in course.initialState.enumerated() {
      memory.state[i][lane] = number
      memory.reach[i][lane] = number.size
      let scale = course.scales.isEmpty ? StateScale() : course.scales[i]
      memory.size[i][lane] = Lane.maximum(number.size, Lane(scale.size))
      memory.unit[i][lane] = Lane(scale.unit)
      memory.floor[i][lane] = floor(of: i)[lane]
    }
  }

  /// Applies the events at a lane's time and finds the time up to which it may step from there.
  ///
  /// - Returns: whether the patient's course has ended.
  @inlinable
  mutating func applyEvents(in lane: Int) -> Bool {
    guard let course = seats[lane].course else { return false }
    let (t, events) = (seats[lane].time, course.timeline.events)
    while seats[lane].nextEvent < events.count, events[seats[lane].nextEvent].time == t {
      for action in events[seats[lane].nextEvent].actions { apply(action, in: lane) }
      seats[lane].nextEvent += 1
    }
    seats[lane].stop = nextStop(of: seats[lane], course)
    seats[lane].isFresh = true
    seats[lane].isRetry = false
    seats[lane].isKnown = false
    isMoved = true
    isSlopeKnown = false
    return !(t < course.end)
  }

  /// The time (h) up to which a patient may step: the next event or the end.
  @inlinable
  func nextStop(of seat: Seat<Lane>, _ course: Course<Lane>) -> Double {
    let events = course.timeline.events
    guard seat.nextEvent < events.count else { return course.end }
    return min(events[seat.nextEvent].time, course.end)
  }

  @inlinable
  mutating func apply(_ action: Event<Lane>.Action, in lane: Int) {
    switch action {
    case .add(let amount, let state): memory.state[state][lane] += amount
    case .set(let state, let value): memory.state[state][lane] = value
    case .changeInput(let rate, let state):
      seats[lane].inputs.change(by: rate, of: state)
      let running = seats[lane].inputs.inputs.first { $0.state == state }
      field.setInput(running?.rate, of: state, in: lane)
    }
    let size = memory.state[action.state][lane].size
    let reach = memory.reach[action.state][lane]
    memory.reach[action.state][lane] =
      tolerance.reference == .peak ? Lane.maximum(reach, size) : size
    note(size, of: action.state, in: lane)
  }

  /// Takes in a magnitude. What it leads to is foreseen where it had none to speak of.
  @inlinable
  func note(_ size: Lane, of state: Int, in lane: Int) {
    let isNew = memory.size[state][lane].value <= Foresight<Number>.noise * size.value
    if isNew, leading.places.contains(state) { seats[lane].isUnforeseen = true }
    memory.size[state][lane] = Lane.maximum(memory.size[state][lane], size)
    memory.floor[state][lane] = floor(of: state)[lane]
  }

  /// Applies the events at the ends of the steps just taken.
  @inlinable
  mutating func arrive<Patients: Batch>(_ batch: inout Patients)
  where Patients.Number == Number {
    for lane in 0..<Number.laneCount
    where seats[lane].isTaken && seats[lane].time == seats[lane].stop {
      if applyEvents(in: lane) {
        leave(lane, &batch)
        fill(lane, from: &batch)
      }
    }
  }

  /// Shows the remaining output times at the end and discharges the patient.
  @inlinable
  mutating func leave<Patients: Batch>(_ lane: Int, _ batch: inout Patients)
  where Patients.Number == Number {
    while seats[lane].nextMoment < seats[lane].momentCount {
      holder.moments[lane] = seats[lane].nextMoment
      batch.observe(
        LaneView(
          state: memory.state, time: time, lanes: 1 << UInt32(lane), indices: holder.moments))
      seats[lane].nextMoment += 1
    }
    discharge(lane, .success(statistics(of: lane)), &batch)
  }

  @inlinable
  mutating func discharge<Patients: Batch>(
    _ lane: Int, _ outcome: Result<Statistics, SolverError>, _ batch: inout Patients
  ) where Patients.Number == Number {
    batch.discharge(from: lane, outcome, state: memory.state)
    seats[lane] = Seat()
    if hasQuestions { bookmarks[lane] = nil }
    taken -= 1
  }
}
