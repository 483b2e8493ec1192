// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Scalars
import Therapy

/// The patients of a block on their way through the lanes of one solver.
struct LaneCrew<Model: CrowdModel>: Batch where Model.Number == Lanes {
  typealias Number = Lanes

  private let model: Model
  private(set) var results: [PatientBlock.Result?]
  private(set) var failures: [BatchError] = []
  private let plan: BatchPlan
  private let block: PatientBlock
  /// Everybody of the block, by their indices in the cohort.
  private let patients: [Int]
  /// Who is followed, by their places in the block, and how many have come.
  private let queue: [Int]
  private var next = 0
  /// Who has doses that this part of the model does not know, by their places.
  private(set) var strays: [Int] = []
  private var guests: [LaneGuest?]
  /// States of which more will be seen.
  private let waiting: WaitingStates
  /// The moments of the patient before, which are most often those of the next as well.
  private var moments: Moments?
  /// The observables of all lanes, where they are computed.
  private var seen: [Lanes]
  /// The places of the scores among them, which a clinic sees in its own way.
  private let scores: [Int]
  private var dissociation = PeakSearch<Lanes>()
  private var pressure = PeakSearch<Lanes>()
  /// When the next session of each lane begins, h.
  private var nextSessions = [Double](repeating: .infinity, count: Lanes.laneCount)
  private var exposures: ExposureSearch
  /// Whether the model has all states that decisions may act on, once that is known.
  private var holdsAll: Bool?
  /// States within a step, as far as peaks need them.
  private let within: WaitingStates

  init(
    _ model: Model, _ ward: Ward, _ plan: BatchPlan, _ block: PatientBlock
  ) {
    self.model = model
    (self.plan, self.block) = (plan, block)
    (patients, queue, results) = (ward.patients, ward.queue, ward.results)
    exposures = ExposureSearch(plan.exposures)
    guests = Array(repeating: nil, count: Lanes.laneCount)
    waiting = WaitingStates(dimension: model.dimension)
    within = WaitingStates(dimension: model.dimension, room: 1)
    seen = Array(repeating: 0, count: plan.observables.count)
    scores = plan.observables.indices.filter { ClinicalCourse.changes(plan.observables[$0]) }
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    while next < queue.count {
      let place = queue[next]
      next += 1
      let index = patients[place]
      let patient = plan.population.patient(at: index)
      do {
        let guest = try LaneGuest(patient, slot: place, plan, &moments)
        guard holds(guest), let way = model.part(of: guest.way) else {
          strays.append(place)
          continue
        }
        guests[lane] = guest
        dissociation.reset(lane)
        pressure.reset(lane)
        nextSessions[lane] = hasEndpoints ? guest.nextSession : .infinity
        exposures.reset(lane)
        model.admit(guest.treatment, to: lane)
        return way
      } catch {
        failures.append(BatchError(index: index, id: patient.id, reason: .treatment(error)))
      }
    }
    return nil
  }

  /// Whether the model has all states that what may be decided about a patient acts on; the same for
  /// all of them.
  private mutating func holds(_ guest: LaneGuest) -> Bool {
    guard let staged = plan.staged else { return true }
    if let holdsAll { return holdsAll }
    let events = staged.events(
      in: guest.treatment, bodyWeight: guest.patient.patient.weight)
    let isHeld = model.part(of: events) != nil
    holdsAll = isHeld
    return isHeld
  }

  mutating func answer(
    in lane: Int, at time: Double, state: StateVector<Lanes>
  ) -> Answer<Double> {
    guard let guest = guests[lane] else { return Answer() }
    let model = model
    let answer = guest.answer(at: time, plan) {
      model.value(of: $0, at: state)[lane]
    }
    nextSessions[lane] = hasEndpoints ? guest.nextSession : .infinity
    guard let events = model.part(of: answer.events) else {
      preconditionFailure("where anything of a treatment in phases may enter is known")
    }
    return Answer(events, askingNextAt: answer.question)
  }

  mutating func observe(_ view: LaneView<Lanes>) {
    for lane in view.shownLanes {
      guard let row = guests[lane]?.moments.output[view.moment(of: lane)] else { continue }
      if !waiting.keep(view.state, of: lane, for: row) {
        fill()
        _ = waiting.keep(view.state, of: lane, for: row)
      }
    }
    if followsSteps { read(view) }
  }

  /// Writes what is seen of all states that wait.
  private mutating func fill() {
    for place in 0..<waiting.depth {
      let (model, state) = (model, waiting.states(place))
      seen.withUnsafeMutableBufferPointer { seen in
        guard let first = seen.baseAddress else { return }
        model.values(at: state, into: StateVector(first, count: seen.count))
      }
      for lane in guests.indices {
        guard let time = waiting.row(place, of: lane), let guest = guests[lane] else { continue }
        let row = block.row(time, ofSlot: guest.slot)
        Self.take(lane, of: seen, into: row)
        guest.look(at: row, at: time, plan, scores)
      }
    }
    waiting.clear()
  }

  /// Copies the numbers of one lane into a row.
  private static func take(
    _ lane: Int, of lanes: [Lanes], into row: UnsafeMutablePointer<Double>
  ) {
    lanes.withUnsafeBytes { lanes in
      let values = lanes.assumingMemoryBound(to: Double.self)
      for place in 0..<lanes.count / MemoryLayout<Lanes>.stride {
        row[place] = values[place * Lanes.count + lane]
      }
    }
  }

  /// Peaks are wanted where endpoints are, and of exposures.
  var followsSteps: Bool { hasEndpoints || !plan.exposures.isEmpty }

  private var hasEndpoints: Bool { !plan.endpointTimes.isEmpty }

  mutating func follow(_ step: DenseStep<Lanes>) {
    if hasEndpoints { followEndpoints(along: step) }
    guard !plan.exposures.isEmpty else { return }
    let (model, state) = (model, within.states(0))
    exposures.look(along: step) { observable, share in
      step.state(atShare: share, into: state)
      return model.value(of: observable, at: state)
    }
  }

  private mutating func followEndpoints(along step: DenseStep<Lanes>) {
    for lane in guests.indices where step.time[lane] >= nextSessions[lane] {
      if let guest = guests[lane] { closeSession(of: guest, in: lane) }
    }
    seek(.cadss, along: step, &dissociation)
    seek(.systolicChange, along: step, &pressure)
    seekBestScore(along: step)
  }

  /// Keeps the peaks of a session that is over, and begins to seek those of the next.
  private mutating func closeSession(of guest: LaneGuest, in lane: Int) {
    guest.dissociation.append(dissociation.peak(in: lane))
    guest.pressure.append(pressure.peak(in: lane))
    dissociation.reset(lane)
    pressure.reset(lane)
    nextSessions[lane] = guest.nextSession
  }

  private func seekBestScore(along step: DenseStep<Lanes>) {
    let (half, whole) = (madrs(of: step, atShare: 0.5), madrs(of: step, atShare: 1))
    let times = (step.time + 0.5 * step.length, step.timeAtEnd)
    var shares = Lanes(0.5)
    var promising: UInt32 = 0
    for lane in guests.indices where step.lanes & 1 << UInt32(lane) != 0 {
      guard let guest = guests[lane] else { continue }
      let middle = guest.expected(half[lane], at: times.0[lane])
      let end = guest.expected(whole[lane], at: times.1[lane])
      (guest.middle, guest.end) = (middle, end)
      guard let share = guest.best.promisingShare(middle: middle.value, end: end.value) else {
        continue
      }
      shares[lane] = share
      promising |= 1 << UInt32(lane)
    }
    let closer = promising == 0 ? half : madrs(of: step, atShare: shares)
    for lane in guests.indices where step.lanes & 1 << UInt32(lane) != 0 {
      guard let guest = guests[lane] else { continue }
      let isCloser = promising & 1 << UInt32(lane) != 0
      let time = step.time[lane] + shares[lane] * step.length[lane]
      guest.best.take(
        guest.middle, closer: isCloser ? guest.expected(closer[lane], at: time) : nil, guest.end)
    }
  }

  private func madrs(of step: DenseStep<Lanes>, atShare share: Lanes) -> Lanes {
    let state = within.states(0)
    step.states(
      model.sources(of: .madrs) ?? Array(0..<step.dimension), atShare: share, into: state)
    return model.value(of: .madrs, at: state)
  }

  private func seek(
    _ observable: Observable, along step: DenseStep<Lanes>, _ search: inout PeakSearch<Lanes>
  ) {
    let (state, model) = (within.states(0), model)
    let sources = model.sources(of: observable) ?? Array(0..<step.dimension)
    search.look(along: step) { share in
      step.states(sources, atShare: share, into: state)
      return model.value(of: observable, at: state)
    }
  }

  /// What the endpoints need beside peaks: the MADRS total at their times.
  private func read(_ view: LaneView<Lanes>) {
    let isWanted = view.shownLanes.contains { lane in
      guests[lane]?.moments.endpoints[view.moment(of: lane)] != nil
    }
    guard isWanted else { return }
    let madrs = model.value(of: .madrs, at: view.state)
    for lane in view.shownLanes {
      guard let guest = guests[lane], let place = guest.moments.endpoints[view.moment(of: lane)]
      else { continue }
      guest.madrs[place] = madrs[lane]
    }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Swift.Result<Statistics, SolverError>, state: StateVector<Lanes>
  ) {
    guard let guest = guests[lane] else { return }
    if waiting.has(lane) { fill() }
    guests[lane] = nil
    let index = patients[guest.slot]
    do throws(TherapyError) { try guest.finish(plan) } catch {
      failures.append(BatchError(index: index, id: guest.patient.id, reason: .treatment(error)))
    }
    if hasEndpoints { closeSession(of: guest, in: lane) }
    guest.exposures = exposures.exposures(in: lane)
    switch outcome {
    case .failure(let error):
      failures.append(BatchError(index: index, id: guest.patient.id, reason: .solver(error)))
    case .success(let statistics):
      if let problem = guest.problem {
        failures.append(BatchError(index: index, id: guest.patient.id, reason: .notFinite(problem)))
      }
      results[guest.slot] = guest.result(statistics, plan)
    }
  }
}
