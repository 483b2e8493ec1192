// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import KetamineModel

/// Some patients who have been followed, and all that is looked at of them.
///
/// The values of all its patients at one time lie side by side, so that whoever counts them goes
/// through the cells of a summary once for the whole block.
public final class PatientBlock {
  /// One patient's results beside the values over time.
  public struct Result: Sendable {
    public let patient: VirtualPatient
    public let treatment: Treatment
    public let endpoints: [Endpoint]
    public let statistics: Statistics

    public init(
      patient: VirtualPatient, treatment: Treatment, endpoints: [Endpoint], statistics: Statistics
    ) {
      self.patient = patient
      self.treatment = treatment
      self.endpoints = endpoints
      self.statistics = statistics
    }
  }

  public let capacity: Int
  /// The results by slot; as many as there are patients.
  public internal(set) var results: [Result] = []
  private let values: UnsafeMutablePointer<Double>

  /// An empty block for some patients with some values each.
  init(capacity: Int, cellCount: Int) {
    self.capacity = capacity
    values = .allocate(capacity: capacity * cellCount)
    values.initialize(repeating: 0, count: capacity * cellCount)
  }

  deinit { values.deallocate() }

  /// The value of a cell for the patient in a slot.
  public subscript(cell: Int, slot: Int) -> Double {
    get { values[cell * capacity + slot] }
    set { values[cell * capacity + slot] = newValue }
  }

  /// One row for each observable of the patient in a slot.
  public func rows(ofSlot slot: Int, _ plan: BatchPlan) -> [[Double]] {
    plan.observables.indices.map { observable in
      plan.times.indices.map { self[plan.cell(time: $0, observable: observable), slot] }
    }
  }
}
