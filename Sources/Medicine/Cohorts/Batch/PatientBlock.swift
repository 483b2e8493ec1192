// SPDX-License-Identifier: Apache-2.0

package import Dynamics
package import KetamineModel
package import Therapy

/// Some patients who have been followed, and all that is looked at of them.
///
/// The values of a patient lie together, row after row of one time each, as the solver shows them.
/// Whoever counts them takes a time of all patients at once, turned so that the values of an
/// observable lie together, and goes through the cells of a summary once for the whole block.
///
/// One worker at a time uses a block.
package final class PatientBlock: @unchecked Sendable {
  /// One patient's results beside the values over time.
  package struct Result: Sendable {
    package let patient: VirtualPatient
    package let treatment: Treatment
    package let endpoints: [Endpoint]
    /// As the plan wants them.
    package let exposures: [PersonalExposure]
    package let statistics: Statistics
    /// What was decided on the way.
    package let ledger: [LedgerEntry]
    /// What began besides, by a rule.
    package let started: [StartedTreatment]
    /// When sessions without the drug began (h), where it is decided on the way.
    package let controlSessions: [Double]

    package init(
      patient: VirtualPatient, treatment: Treatment, endpoints: [Endpoint],
      exposures: [PersonalExposure] = [], statistics: Statistics,
      ledger: [LedgerEntry] = [], started: [StartedTreatment] = [],
      controlSessions: [Double] = []
    ) {
      self.patient = patient
      self.treatment = treatment
      self.endpoints = endpoints
      self.exposures = exposures
      self.statistics = statistics
      self.ledger = ledger
      self.controlSessions = controlSessions
      self.started = started
    }
  }

  package let capacity: Int
  /// How many observables are looked at.
  let rowLength: Int
  /// The results by slot; as many as there are patients.
  package internal(set) var results: [Result] = []
  private let cellCount: Int
  private let values: UnsafeMutablePointer<Double>
  private let turned: UnsafeMutablePointer<Double>

  /// An empty block for some patients.
  package init(capacity: Int, _ plan: BatchPlan) {
    self.capacity = capacity
    rowLength = plan.observables.count
    cellCount = plan.cellCount
    values = .allocate(capacity: capacity * cellCount)
    values.initialize(repeating: 0, count: capacity * cellCount)
    turned = .allocate(capacity: capacity * rowLength)
    turned.initialize(repeating: 0, count: capacity * rowLength)
  }

  deinit {
    values.deallocate()
    turned.deallocate()
  }

  /// The value of a cell for the patient in a slot.
  package subscript(cell: Int, slot: Int) -> Double { values[slot * cellCount + cell] }

  /// All observables at one time of the patient in a slot, to be written.
  func row(_ time: Int, ofSlot slot: Int) -> UnsafeMutablePointer<Double> {
    values + (slot * cellCount + time * rowLength)
  }

  /// The values of all patients at one time, for each observable in turn; valid until the next call.
  func columns(at time: Int) -> (Int) -> UnsafeBufferPointer<Double> {
    let count = results.count
    for slot in 0..<count {
      let row = row(time, ofSlot: slot)
      for place in 0..<rowLength { turned[place * count + slot] = row[place] }
    }
    return { [turned] place in UnsafeBufferPointer(start: turned + place * count, count: count) }
  }

  /// One row for each observable of the patient in a slot.
  package func rows(ofSlot slot: Int, _ plan: BatchPlan) -> [[Double]] {
    plan.observables.indices.map { observable in
      plan.times.indices.map { self[plan.cell(time: $0, observable: observable), slot] }
    }
  }
}
