// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// The equations of those who sit in the lanes of one worker, each with parameters of their own: the
/// system that a `Solver` runs for one person or for many.
///
/// A person's parameters are written into a lane on admission; the other lanes do not change by one
/// bit.
public protocol CrowdModel<Number>: DifferentiableSystem where Number: LanedScalar<Double> {
  /// A person's course as far as the states of this model go, which may be a part of the whole; nil
  /// where something happens to a state that a part has not.
  func part(of course: Course<Double>) -> Course<Double>?

  /// The same of events that are added on the way.
  func part(of events: [Event<Double>]) -> [Event<Double>]?

  /// Writes a person's parameters into a lane, counted from 0.
  func admit(_ treatment: Treatment, to lane: Int)

  /// The value of one observable at a state, in the observable's unit.
  func value(of observable: Observable, at y: StateVector<Number>) -> Number

  /// Writes what is looked at of a state, in the order in which it was asked for.
  func values(at y: StateVector<Number>, into values: StateVector<Number>)

  /// The states that an observable is computed from, where they are few; nil where it may be any.
  ///
  /// Whoever seeks the peak of such an observable interpolates these alone.
  func sources(of observable: Observable) -> [Int]?
}

extension CrowdModel {
  public func part(of course: Course<Double>) -> Course<Double>? { course }

  public func part(of events: [Event<Double>]) -> [Event<Double>]? { events }
}
