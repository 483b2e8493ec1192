// SPDX-License-Identifier: Apache-2.0

import Cascade
import Dynamics
import Foundation
import Scalars

/// All states of patients at all moments, kept in memory that threads fill side by side.
///
/// Patients beyond the capacity overwrite those who came a whole capacity before, so that memory
/// stays flat however many there are.
final class Trajectories: @unchecked Sendable {
  let stateCount: Int
  let momentCount: Int
  let capacity: Int
  let base: UnsafeMutablePointer<Double>

  init(patients: Int, moments: Int, states: Int) {
    (capacity, momentCount, stateCount) = (patients, moments, states)
    base = .allocate(capacity: patients * moments * states)
    base.initialize(repeating: 0, count: patients * moments * states)
  }

  deinit { base.deallocate() }

  func states(of patient: Int, at moment: Int) -> UnsafeMutablePointer<Double> {
    base + ((patient % capacity) * momentCount + moment) * stateCount
  }

  /// Writes what a solver shows.
  func keep<Number: LanedScalar<Double>>(_ view: LaneView<Number>, of guests: [Int]) {
    for lane in view.shownLanes {
      let target = states(of: guests[lane], at: view.moment(of: lane))
      for i in 0..<stateCount { target[i] = view.state[i][lane] }
    }
  }

  /// The largest error over patients, moments and states, as a share of each state's peak.
  func error(against reference: [Double]) -> DeliveredError {
    let patients = min(capacity, reference.count / (momentCount * stateCount))
    var worst = DeliveredError()
    for patient in 0..<patients {
      for state in 0..<stateCount {
        let error = error(of: patient, state, against: reference)
        if !(error.share <= worst.share) { worst = error }
      }
    }
    return worst
  }

  private func error(
    of patient: Int, _ state: Int, against reference: [Double]
  ) -> DeliveredError {
    var (peak, error) = (0.0, DeliveredError(share: 0, patient: patient, state: state))
    for moment in 0..<momentCount {
      let index = (patient * momentCount + moment) * stateCount + state
      let difference = (reference[index] - base[index]).magnitude
      peak = max(peak, reference[index].magnitude)
      if !(difference <= error.share) { (error.share, error.moment) = (difference, moment) }
    }
    if peak > 0 { error.share /= peak }
    return error
  }
}

/// The largest error that was delivered, and where.
struct DeliveredError {
  /// As a share of the state's peak; 0 until a larger one is found.
  var share = 0.0
  var patient = 0
  var state = 0
  var moment = 0
}

/// The numbers in a binary file.
func numbers(in file: String) throws -> [Double] {
  guard let data = FileManager.default.contents(atPath: file) else { throw Misuse.unreadable(file) }
  return data.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }
}

/// The rows of a table with a header.
func rows(in file: String) throws -> [[Double]] {
  try lines(of: file).dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
}

/// The names of the columns of a table.
func header(of file: String) throws -> [String] {
  try lines(of: file).first?.split(separator: ",").map(String.init) ?? []
}

private func lines(of file: String) throws -> [Substring] {
  guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
    throw Misuse.unreadable(file)
  }
  return text.split(separator: "\n")
}
