// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import KetamineModel
public import Pharmacokinetics
public import Scalars

/// What is done with every patient of a cohort, and what of it is looked at.
public struct BatchPlan: Sendable {
  /// Who could be treated.
  public let population: VirtualPopulation
  /// What is looked at, in the order of printing.
  public let observables: [Observable]
  /// When, in h, ascending.
  public let times: [Double]
  /// When response, remission and change are read, h, ascending; empty where no endpoint is wanted.
  public let endpointTimes: [Double]
  /// The treatment of one patient: the doses for the weight, the parameters.
  public let treatment: @Sendable (VirtualPatient) throws -> Treatment
  /// When sessions begin (h), where no drug is given in them; nil for those of the doses.
  public let sessions: [Double]?

  /// How patients are followed, all of them alike.
  public let solver: Solver
  /// Whose equations run.
  let equations: Equations

  enum Equations: Sendable {
    /// Those of the model, as programs.
    case model(ModelPrograms)
    /// A published model in place of the default disposition, with the Jacobian that was derived
    /// from it.
    case published(PublishedDisposition<Double>, TracedPreset)
  }

  public init(
    population: VirtualPopulation, observables: [Observable], times: [Double],
    endpointTimes: [Double] = [], sessions: [Double]? = nil, solver: Solver = Solver(),
    published: PublishedDisposition<Double>? = nil,
    treatment: @escaping @Sendable (VirtualPatient) throws -> Treatment
  ) {
    self.population = population
    self.observables = observables
    self.times = times
    self.endpointTimes = endpointTimes
    self.sessions = sessions
    self.solver = solver
    self.treatment = treatment
    equations =
      published.map { .published($0, TracedPreset($0)) }
      ?? .model(
        ModelPrograms(
          of: observables, seeking: endpointTimes.isEmpty ? [] : [.cadss, .systolicChange, .madrs]))
  }

  /// How many numbers one patient gives.
  public var cellCount: Int { times.count * observables.count }

  /// The place of an observable at a time among those numbers.
  @inlinable
  public func cell(time: Int, observable: Int) -> Int { time * observables.count + observable }
}
