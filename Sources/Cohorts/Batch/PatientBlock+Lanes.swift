// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Scalars

extension PatientBlock {
  /// Follows some patients, eight at a time, and fills the block with what is looked at.
  ///
  /// Each patient has a lane, with steps of her own: nobody's numbers depend on who else is there.
  ///
  /// - Throws: ``BatchError`` for the first patient who cannot be followed.
  func simulateInLanes(
    _ patients: Range<Int>, _ plan: BatchPlan, _ tolerance: Tolerance
  ) throws(BatchError) {
    var crew = LaneCrew(patients, plan, self)
    do {
      try LaneSolver(tolerance: tolerance).run(crew.model, &crew)
    } catch {
      throw BatchError(index: patients.lowerBound, id: "all", reason: error)
    }
    if let failure = crew.failures.min(by: { $0.index < $1.index }) { throw failure }
    results = crew.results.compactMap(\.self)
  }
}

/// The patients of a block on their way through the lanes of one solver.
struct LaneCrew: Batch {
  typealias Number = Lanes

  let model = LaneModel<Lanes>()
  private(set) var results: [PatientBlock.Result?]
  private(set) var failures: [BatchError] = []
  private let plan: BatchPlan
  private let block: PatientBlock
  private let patients: Range<Int>
  private var next: Int
  private var guests: [LaneGuest?]
  /// The row of the output that each lane is at; nil for a lane that is shown for another reason.
  private var rows: [Int?]

  init(_ patients: Range<Int>, _ plan: BatchPlan, _ block: PatientBlock) {
    (self.patients, self.plan, self.block) = (patients, plan, block)
    next = patients.lowerBound
    guests = Array(repeating: nil, count: Lanes.laneCount)
    rows = Array(repeating: nil, count: Lanes.laneCount)
    results = Array(repeating: nil, count: patients.count)
  }

  mutating func admit(to lane: Int) -> Course? {
    while next < patients.upperBound {
      let index = next
      next += 1
      let patient = plan.population.patient(at: index)
      do {
        let guest = try LaneGuest(patient, slot: index - patients.lowerBound, plan)
        guests[lane] = guest
        let treatment = guest.treatment
        model.admit(
          treatment.parameters, under: treatment.hypotheses,
          baselineMADRS: treatment.baselineMADRS, to: lane)
        return guest.way
      } catch {
        failures.append(BatchError(index: index, id: patient.id, reason: error))
      }
    }
    return nil
  }

  mutating func observe(_ view: LaneView<Lanes>) {
    var isPrinted = false
    view.forEachLane { lane, moment in
      rows[lane] = guests[lane].flatMap { $0.moments.output[moment] }
      isPrinted = isPrinted || rows[lane] != nil
    }
    if isPrinted { fill(view) }
    if plan.endpointTime != nil { follow(view) }
  }

  /// Writes what is seen of the patients whose time of output this is.
  private func fill(_ view: LaneView<Lanes>) {
    for (place, observable) in plan.observables.enumerated() {
      let values = model.model.value(of: observable, at: view.state)
      let isScore = ClinicalCourse.changes(observable)
      view.forEachLane { lane, _ in
        guard let row = rows[lane], let guest = guests[lane] else { return }
        let value = values[lane]
        let seen =
          isScore ? guest.course.seen(value, of: observable, at: plan.times[row]) : value
        block[plan.cell(time: row, observable: place), guest.slot] = seen
        if !seen.isFinite {
          guest.problem = NotFinite(name: observable.name, time: plan.times[row])
        }
      }
    }
  }

  /// What the endpoints need: peaks, and the MADRS total at its time.
  private func follow(_ view: LaneView<Lanes>) {
    let cadss = model.model.value(of: .cadss, at: view.state)
    let pressure = model.model.value(of: .systolicChange, at: view.state)
    var isEnd = false
    view.forEachLane { lane, moment in
      guard let guest = guests[lane] else { return }
      let time = guest.moments.times[moment]
      guest.dissociation.see(cadss[lane], at: time)
      guest.pressure.see(pressure[lane], at: time)
      isEnd = isEnd || guest.moments.endpoint == moment
    }
    guard isEnd else { return }
    let madrs = model.model.value(of: .madrs, at: view.state)
    view.forEachLane { lane, moment in
      guard let guest = guests[lane], guest.moments.endpoint == moment else { return }
      guest.madrs = madrs[lane]
    }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Swift.Result<Statistics, SolverError>, state: StateVector<Lanes>
  ) {
    guard let guest = guests[lane] else { return }
    guests[lane] = nil
    let index = patients.lowerBound + guest.slot
    switch outcome {
    case .failure(let error):
      failures.append(BatchError(index: index, id: guest.patient.id, reason: error))
    case .success(let statistics):
      if let problem = guest.problem {
        failures.append(BatchError(index: index, id: guest.patient.id, reason: problem))
      }
      results[guest.slot] = guest.result(statistics, plan)
    }
  }
}
