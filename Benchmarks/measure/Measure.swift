// SPDX-License-Identifier: Apache-2.0

import Cascade
import Dynamics
import Foundation
import KetamineModel
import Scalars
import Synchronization

/// Measures Kairos and prints one line of JSON. `compare.py` runs it in turn with the peers.
@main
struct Measure {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments)
      let measure = try Measure(options)
      switch options.kind {
      case "one": try measure.one()
      case "many": try measure.many()
      case "ketamine": try measure.ketamine()
      case "sbml": try measure.sbml()
      case "analysis": try measure.analysis()
      case "visits": try measure.visits()
      case "sprays": try measure.sprays()
      default: throw Misuse.usage
      }
    } catch {
      FileHandle.standardError.write(Data("measure: \(error)\n".utf8))
      exit(64)
    }
  }

  let options: Options
  let solver: Solver
  let repeats: Int
  let threads: Int
  let patientCount: Int

  init(_ options: Options) throws {
    self.options = options
    var tolerance = Tolerance.ofPeaks
    tolerance.relative = try options.number("rtol", default: 1e-6)
    solver = Solver(tolerance: tolerance)
    repeats = try options.count("repeats", default: 3)
    threads = try options.count("threads", default: 1)
    patientCount = try options.count("patients", default: 1000)
  }

  /// The typical patient of the benchmark model, over Double.
  func one() throws {
    let traced = try Cascade.traced()
    let trajectories = Trajectories(
      patients: 1, moments: CascadePatient.moments.count, states: CascadeState.count)
    var batch = CascadeBatch(
      CascadeWard<Double>(traced), [CascadePatient()], Queue(0), trajectories)
    var timings = Timings()
    for _ in 0..<max(2, repeats) {
      batch = CascadeBatch(batch.ward, batch.patients, Queue(1), trajectories)
      let start = threadSeconds()
      try solver.run(batch.ward.system, &batch)
      timings.values.append(threadSeconds() - start)
    }
    report(timings, batch.work, patients: 1, error: nil, batch.failures.count)
  }

  /// Many patients of the benchmark model.
  func many() throws {
    let table = try options.text("table").map(rows(in:)) ?? []
    let patients = table.isEmpty ? [CascadePatient()] : table.map { CascadePatient($0) }
    let traced = try Cascade.traced()
    let trajectories = Trajectories(
      patients: min(1000, patientCount), moments: CascadePatient.moments.count,
      states: CascadeState.count)
    let (solver, count) = (solver, patientCount)
    try repeated(trajectories) { total in
      let queue = Queue(count)
      inThreads(threads) {
        var batch = CascadeBatch(CascadeWard<Lanes>(traced), patients, queue, trajectories)
        try? solver.run(batch.ward.system, &batch)
        total.add(batch.work, failures: batch.failures.count)
      }
    }
  }

  /// Many patients of the real model.
  func ketamine() throws {
    let kinds = try (0..<min(patientCount, 1000)).map { try KetaminePatient($0) }
    let trajectories = Trajectories(
      patients: kinds.count, moments: CascadePatient.moments.count,
      states: kinds[0].course.initialState.count)
    let known = min(kinds.count, try options.count("known", default: 20))
    let reference = Trajectories(
      patients: known, moments: trajectories.momentCount, states: trajectories.stateCount)
    var careful = KetamineBatch(LaneModel<Double>(), kinds, Queue(known), reference)
    try Solver(tolerance: Tolerance(absolute: 1e-14, relative: 1e-11, reference: .peak))
      .run(careful.model, &careful)
    let (solver, count) = (solver, patientCount)
    try repeated(trajectories, reference) { total in
      let queue = Queue(count)
      inThreads(threads) {
        var batch = KetamineBatch(LaneModel<Lanes>(), kinds, queue, trajectories)
        try? solver.run(batch.model, &batch)
        total.add(batch.work, failures: batch.failures.count)
      }
    }
  }

  /// Times the same work several times and reports it with its error.
  func repeated(
    _ trajectories: Trajectories, _ known: Trajectories? = nil, _ run: (Total) -> Void
  ) throws {
    var timings = Timings()
    var total = Total()
    // The work of one thread, unless asked for otherwise; of several what passes on the wall.
    let isWall = threads > 1 || options.text("clock") == "wall"
    let clock = isWall ? wallSeconds : threadSeconds
    for _ in 0..<repeats {
      total = Total()
      let start = clock()
      run(total)
      timings.values.append(clock() - start)
    }
    var reference = try options.text("reference").map(numbers(in:)) ?? []
    if let known {
      let size = known.capacity * known.momentCount * known.stateCount
      reference = Array(UnsafeBufferPointer(start: known.base, count: size))
    }
    let error = reference.isEmpty ? nil : trajectories.error(against: reference)
    let (work, failures) = total.value
    report(timings, work, patients: patientCount, error: error, failures)
  }

  /// Patient, state and time (h) of an error.
  private func place(of error: DeliveredError?) -> String {
    guard let error else { return "null" }
    return "[\(error.patient), \(error.state), \(CascadePatient.moments[error.moment])]"
  }

  func report(
    _ timings: Timings, _ work: Statistics.Work, patients: Int, error: DeliveredError?,
    _ failures: Int
  ) {
    let number = { (value: Double) in value.isFinite ? "\(value)" : "null" }
    print(
      """
      {"who": "kairos", "patients": \(patients), "threads": \(threads), \
      "seconds": \(number(timings.least)), "median": \(number(timings.median)), \
      "error": \(number(error?.share ?? .nan)), "worst": \(place(of: error)), "steps": \(Double(work.acceptedSteps) / Double(patients)), \
      "rejected": \(Double(work.rejectedSteps) / Double(patients)), \
      "failures": \(failures), "memory": \(peakMemory())}
      """)
  }
}

/// What all threads did together.
final class Total: Sendable {
  private let sum = Mutex((work: Statistics.Work(), failures: 0))

  var value: (work: Statistics.Work, failures: Int) { sum.withLock { $0 } }

  func add(_ work: Statistics.Work, failures: Int) {
    sum.withLock {
      $0.work.acceptedSteps += work.acceptedSteps
      $0.work.rejectedSteps += work.rejectedSteps
      $0.failures += failures
    }
  }
}
