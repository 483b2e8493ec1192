// SPDX-License-Identifier: Apache-2.0

/// What an integration cost, and which methods really ran.
public struct Statistics: Equatable, Sendable {
  /// The work of one method.
  public struct Work: Equatable, Sendable {
    /// Steps whose error was within the tolerance.
    public var acceptedSteps = 0
    /// Steps that were tried again with a smaller size.
    public var rejectedSteps = 0
    /// Evaluations of the right-hand side, those that foresee sizes after events apart.
    public var derivatives = 0
    /// Evaluations of the Jacobian.
    public var jacobians = 0
    /// Factorizations of the matrix of the stiff method.
    public var factorizations = 0

    /// No work.
    public init() {}
  }

  /// The work of the explicit method.
  public var explicit = Work()
  /// The work of the stiff method.
  public var stiff = Work()
  /// What was asked for and what ran, in words: `automatic: rodas5p`.
  public var method = ""

  /// Nothing done yet.
  public init() {}

  /// Accepted steps of both methods.
  public var acceptedSteps: Int { explicit.acceptedSteps + stiff.acceptedSteps }
  /// Rejected steps of both methods.
  public var rejectedSteps: Int { explicit.rejectedSteps + stiff.rejectedSteps }
  /// Evaluations of the right-hand side by both methods.
  public var derivatives: Int { explicit.derivatives + stiff.derivatives }
}
