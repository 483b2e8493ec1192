// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// A reaction network, ready to be followed in time: reactions, rules, events and delays.
public struct NetworkSimulation {
  /// What to simulate and what to report.
  public struct Request: Sendable {
    public var start: Double
    public var duration: Double
    /// The number of equal steps between reports.
    public var steps: Int
    /// The columns; all that can change if there are none (``ReactionNetwork/changingVariables``).
    public var variables: [String]
    /// The species among the variables to be reported as amounts.
    public var amounts: Set<String>
    /// The species among the variables to be reported as concentrations.
    public var concentrations: Set<String>
    public var tolerance: Tolerance
    public var limits = Limits()

    public init(
      start: Double = 0, duration: Double, steps: Int, variables: [String],
      amounts: Set<String> = [], concentrations: Set<String> = [],
      tolerance: Tolerance = Tolerance()
    ) {
      self.start = start
      self.duration = duration
      self.steps = steps
      self.variables = variables
      self.amounts = amounts
      self.concentrations = concentrations
      self.tolerance = tolerance
    }
  }

  /// When a simulation is given up: a model may ask for more than anyone would wait for.
  public struct Limits: Sendable {
    /// Steps of the solver from one stop to the next.
    public var steps = 1_000_000
    /// Stops on the way: jumps, and times at which events happen or delays end.
    public var stops = 1_000_000
    /// Times at which a formula jumps that depends on the solution.
    public var jumps = 200_000

    public init() {}
  }

  private let network: ReactionNetwork

  public init(_ network: ReactionNetwork) {
    self.network = network
  }

  /// Runs the model; each row holds the time and the variables, in the order asked.
  ///
  /// - Throws: `NetworkError` if the request does not fit the model, or its equations have no solution.
  public func run(_ request: Request) throws(NetworkError) -> [[Double]] {
    let report = try NetworkReport(request, of: network)
    var run = try NetworkRun(network, request, report)
    return try run.rows()
  }
}
