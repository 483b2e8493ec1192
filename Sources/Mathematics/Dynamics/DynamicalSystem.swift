// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A system of ordinary differential equations dy/dt = f(t, y).
///
/// Time is in hours throughout Kairos. What is given to the system from outside (doses) is not part
/// of f: the timeline adds boluses and constant inputs to single states.
public protocol DynamicalSystem<Number> {
  associatedtype Number: Scalar

  /// The number of states.
  var dimension: Int { get }

  /// Writes dy/dt at time `t` (h) into `rates`, every component of it.
  func derivatives(of y: StateVector<Number>, at t: Number, into rates: StateVector<Number>)

  /// The states whose errors decide how long steps are: all of them unless a system says otherwise.
  var leading: LeadingStates { get }

  /// The states that only follow a level, which are solved by themselves along each step; none
  /// unless a system says so. Their rates among the derivatives are passed over.
  var followers: [Follower] { get }

  /// The states that the levels of followers are computed from.
  var levelSources: [Int] { get }

  /// Writes the level of each follower at a state, then the rate (1/h) of each.
  ///
  /// Of followers a level sees what they are at the start of the step.
  func levels(at y: StateVector<Number>, into values: StateVector<Number>)

  /// Whether there are states without a slope that a solution may come near, as those below zero of a
  /// broken power: a step that arrives in one is then tried smaller. False unless a system says so.
  var hasForbiddenStates: Bool { get }

  /// How many quotients may have a pole; none unless a system says so.
  var poleCount: Int { get }

  /// Writes the numerator of each such quotient, then the denominator of each.
  ///
  /// No solution goes through a pole. A step in which the denominator changes its sign, and the
  /// numerator does not, has jumped one: it is tried smaller, whatever its error estimate says.
  func poles(at y: StateVector<Number>, into values: StateVector<Number>)

  /// Whether the system wants to know by how much each state may be off.
  var looksAtMargins: Bool { get }

  /// Takes a view of these margins, which are kept up while an integration runs: what lies within
  /// one of zero may be zero.
  func lookAt(margins: StateVector<Number>)

  /// Whether the rest of an integration is of no use: it ends after the step in which this became
  /// true. False unless the system says otherwise.
  var isFinished: Bool { get }
}

extension DynamicalSystem {
  @inlinable
  public var leading: LeadingStates { LeadingStates(0..<dimension, of: dimension) }

  @inlinable
  public var followers: [Follower] { [] }

  @inlinable
  public var levelSources: [Int] { [] }

  @inlinable
  public func levels(at y: StateVector<Number>, into values: StateVector<Number>) {}

  @inlinable
  public var hasForbiddenStates: Bool { false }

  @inlinable
  public var poleCount: Int { 0 }

  @inlinable
  public func poles(at y: StateVector<Number>, into values: StateVector<Number>) {}

  @inlinable
  public var looksAtMargins: Bool { false }

  @inlinable
  public func lookAt(margins: StateVector<Number>) {}

  @inlinable
  public var isFinished: Bool { false }
}

/// A system that also knows ∂f/∂y, as the values of a fixed sparsity pattern.
public protocol DifferentiableSystem<Number>: DynamicalSystem {
  /// Which elements of the Jacobian can differ from zero.
  var jacobianPattern: SparsityPattern { get }

  /// The planned factorization of d·I − ∂f/∂y.
  ///
  /// Planning costs more than a step. A system that is integrated often keeps the plan; otherwise
  /// it is made anew from the pattern for each integration.
  var factorization: SparseLU { get }

  /// Writes ∂fᵢ/∂yⱼ for each (i, j) of the pattern, in the pattern's order, into `values`.
  func jacobian(at y: StateVector<Number>, time t: Number, into values: StateVector<Number>)
}

extension DifferentiableSystem {
  public var factorization: SparseLU { SparseLU(jacobianPattern) }
}
