// SPDX-License-Identifier: Apache-2.0

public import Scalars

// A patient's events may depend on how she fares: at the time of her question the batch is shown her
// state, and says what happens then and later, up to the next question.
//
// What comes out has the bits of a course whose events were known from the start. Steps depend on what
// is still to come in one way only: the last one before an event ends at it. So nothing is shown of a
// step that an event at the time of the question would have changed before the question is answered.
// Mostly the first try covers it: if the answer leaves it as it is, it costs nothing, and otherwise
// that one try. Where the try does not succeed, or ends just before the question, the lane goes on
// unseen until it has been answered, and all of it is taken back.

extension Integration {
  /// Asks a patient's questions at the start, before anything happens to her.
  @inlinable
  mutating func askAtStart<Patients: Batch>(_ lane: Int, _ batch: inout Patients)
  where Patients.Number == Number {
    seats[lane].question = seats[lane].course?.question ?? .infinity
    if seats[lane].question < .infinity { hasQuestions = true }
    while seats[lane].question <= seats[lane].time {
      ask(lane, memory.state, &batch)
    }
  }

  /// Marks the place of a lane before a try that an event at the time of its question would change.
  @inlinable
  mutating func mark(_ lane: Int) {
    guard seats[lane].question < seats[lane].stop, bookmarks[lane] == nil else { return }
    guard reach(of: seats[lane]) >= seats[lane].question else { return }
    bookmarks[lane] = Bookmark(seats[lane], previousError[lane])
  }

  /// Up to where an event (h) changes the try that begins in a seat.
  @inlinable
  func reach(of seat: Seat<Lane>) -> Double {
    seat.time + Self.stretch * seat.pace
  }

  /// Asks the questions within the steps just tried.
  ///
  /// - Parameter kept: the lanes that keep their step.
  /// - Returns: the lanes that still do, and those of them whose step may be seen.
  @inlinable
  mutating func consult<Patients: Batch>(
    _ kept: UInt32, _ batch: inout Patients
  ) -> (taken: UInt32, shown: UInt32) where Patients.Number == Number {
    isTakenBack = false
    guard hasQuestions else { return (kept, kept) }
    var (taken, shown) = (kept, kept)
    for lane in 0..<Number.laneCount where seats[lane].question < .infinity {
      let bit: UInt32 = 1 << UInt32(lane)
      let covers = kept & bit != 0 && seats[lane].question <= seats[lane].stepEnd
      guard covers || bookmarks[lane] != nil else { continue }
      if covers { askWithin(lane, &batch) }
      guard let bookmark = bookmarks[lane] else { continue }
      if covers, bookmark.isAhead || !stands(lane, bookmark) {
        takeBack(lane, to: bookmark)
        taken &= ~bit
        shown &= ~bit
      } else if covers, !isOpen(lane, bookmark) {
        bookmarks[lane] = nil
      } else {
        goUnseen(lane)
        shown &= ~bit
      }
    }
    return (taken, shown)
  }

  /// Asks everything that lies within the step of a lane.
  @inlinable
  mutating func askWithin<Patients: Batch>(_ lane: Int, _ batch: inout Patients)
  where Patients.Number == Number {
    while seats[lane].question <= seats[lane].stepEnd {
      let (question, end) = (seats[lane].question, seats[lane].stepEnd)
      guard question < end else {
        ask(lane, memory.argument, &batch)
        continue
      }
      var moment = time
      moment[lane] = Lane(question)
      polynomial.state(at: (moment - time) / step, into: memory.shown)
      ask(lane, memory.shown, &batch)
    }
  }

  @inlinable
  mutating func ask<Patients: Batch>(
    _ lane: Int, _ state: StateVector<Number>, _ batch: inout Patients
  ) where Patients.Number == Number {
    let question = seats[lane].question
    let answer = batch.answer(in: lane, at: question, state: state)
    for event in answer.events {
      precondition(event.time >= question, "what is decided does not lie in the past")
      seats[lane].course?.timeline.insert(event)
    }
    precondition(answer.question >= question, "questions follow each other")
    seats[lane].question = answer.question
    if let course = seats[lane].course { seats[lane].stop = nextStop(of: seats[lane], course) }
  }

  /// Whether the try would have been the same with what is known now.
  @inlinable
  func stands(_ lane: Int, _ bookmark: Bookmark<Lane>) -> Bool {
    let stop = seats[lane].stop
    return stop == bookmark.seat.stop || reach(of: bookmark.seat) < stop
  }

  /// Whether an event at the time of the next question would still change the try.
  @inlinable
  func isOpen(_ lane: Int, _ bookmark: Bookmark<Lane>) -> Bool {
    seats[lane].question < seats[lane].stop && reach(of: bookmark.seat) >= seats[lane].question
  }

  /// Keeps what is in memory of a lane before it goes on from there unseen.
  @inlinable
  mutating func goUnseen(_ lane: Int) {
    guard bookmarks[lane]?.isAhead == false else { return }
    var vectors: [Lane] = []
    vectors.reserveCapacity(4 * memory.state.count)
    for i in 0..<memory.state.count {
      vectors.append(memory.state[i][lane])
      vectors.append(memory.reach[i][lane])
      vectors.append(memory.size[i][lane])
      vectors.append(memory.floor[i][lane])
    }
    bookmarks[lane]?.vectors = vectors
  }

  /// Puts a lane back to where it stood, with what it knows now.
  @inlinable
  mutating func takeBack(_ lane: Int, to bookmark: Bookmark<Lane>) {
    let (course, question, stop) = (
      seats[lane].course, seats[lane].question, seats[lane].stop
    )
    seats[lane] = bookmark.seat
    (seats[lane].course, seats[lane].question, seats[lane].stop) = (course, question, stop)
    time[lane] = Lane(bookmark.seat.time)
    previousError[lane] = bookmark.previousError
    bookmarks[lane] = nil
    guard bookmark.isAhead else { return }
    for i in 0..<memory.state.count {
      memory.state[i][lane] = bookmark.vectors[4 * i]
      memory.reach[i][lane] = bookmark.vectors[4 * i + 1]
      memory.size[i][lane] = bookmark.vectors[4 * i + 2]
      memory.floor[i][lane] = bookmark.vectors[4 * i + 3]
    }
    keepMargins()
    isTakenBack = true
    isSlopeKnown = false
  }
}
