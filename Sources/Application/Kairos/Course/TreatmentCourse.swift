// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
public import KetamineModel
public import Quantities
import Runs
import Scalars

/// What a treatment does to one person, to be asked for anything at any time.
public struct TreatmentCourse: Sendable {
  let run: TreatmentRun
  let endpoints: [Endpoint]

  init(_ run: TreatmentRun) throws(RunError) {
    self.run = run
    endpoints = try run.endpoints()
  }

  /// What the model can give; a published model of the blood cannot give everything.
  public var observables: [Observable] { run.plan.observables }

  /// When the course ends, from the first dose.
  public var end: Time { .hours(run.course.end) }

  /// What a reader should know of doses, patient and model.
  public var warnings: [String] { run.plan.warnings }

  /// The literature behind exactly the parts that ran.
  public var references: [Reference] { run.plan.citations.references }
}

extension TreatmentCourse {
  /// An observable at a time from the first dose: a score as a clinic sees it, all else as it is.
  ///
  /// It must be one of ``observables``, and the time must lie between 0 and ``end``; where that is not
  /// certain, ask ``value(of:at:)``.
  public subscript(observable: Observable, at time: Time) -> ObservedValue {
    Self.certain { () throws(KairosError) in try value(of: observable, at: time) }
  }

  /// The highest value over the whole course, and when it is reached.
  ///
  /// It must be one of ``observables``; where that is not certain, ask ``peak(of:from:to:)``.
  public func peak(of observable: Observable) -> HighestValue {
    Self.certain { () throws(KairosError) in
      try peak(of: observable, from: .zero, to: end)
    }
  }

  private static func certain<Value>(_ value: () throws(KairosError) -> Value) -> Value {
    do { return try value() } catch { preconditionFailure(error.description) }
  }

  /// An observable at a time from the first dose.
  ///
  /// - Throws: ``KairosError`` for an observable that the model cannot give, or a time outside of the
  ///   course.
  public func value(of observable: Observable, at time: Time) throws(KairosError) -> ObservedValue {
    try ObservedValue(values(of: observable, at: [time])[0], of: observable)
  }

  /// An observable at several times, in its unit.
  ///
  /// - Throws: ``KairosError`` for an observable that the model cannot give, or a time outside of the
  ///   course.
  public func values(
    of observable: Observable, at times: [Time]
  ) throws(KairosError) -> [Double] {
    try check(observable)
    for time in times { try check(time, "at") }
    do {
      return try run.values(of: observable, at: times.map { $0.hours })
    } catch {
      throw KairosError(error)
    }
  }

  /// The highest value between two times, both from the first dose.
  ///
  /// - Throws: ``KairosError`` for an observable that the model cannot give, or a time outside of the
  ///   course.
  public func peak(
    of observable: Observable, from start: Time, to end: Time
  ) throws(KairosError) -> HighestValue {
    try check(observable)
    try check(start, "from")
    try check(end, "to")
    guard start < end else {
      throw KairosError("from", found: "\(start)", allowed: "before \(end)", .request)
    }
    do {
      let peak = try run.simulation.peak(of: observable, from: start.hours, to: end.hours)
      return HighestValue(
        value: ObservedValue(peak.value, of: observable), time: .hours(peak.time))
    } catch {
      throw KairosError(RunError(error))
    }
  }

  private func check(_ observable: Observable) throws(KairosError) {
    guard !observables.contains(observable) else { return }
    throw KairosError(
      "observable", found: observable.name,
      allowed: observables.map { $0.name }.joined(separator: ", "))
  }

  private func check(_ time: Time, _ argument: String) throws(KairosError) {
    guard (0...run.course.end).contains(time.hours) else {
      throw KairosError(argument, found: "\(time)", allowed: "0 h to \(end)")
    }
  }
}

extension ObservedValue {
  init(_ value: Double, of observable: Observable) {
    self.init(value: value, unit: observable.unit)
  }
}
