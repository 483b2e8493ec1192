// SPDX-License-Identifier: Apache-2.0

package import Dynamics
package import KetamineModel
package import Pharmacokinetics
import Scalars
package import Therapy

/// What is done with every patient of a cohort, and what of it is looked at.
package struct BatchPlan: Sendable {
  /// Who could be treated.
  package let population: VirtualPopulation
  /// What is looked at, in the order of printing.
  package let observables: [Observable]
  /// When, in h, ascending.
  package let times: [Double]
  /// When response, remission and change are read, h, ascending; empty where no endpoint is wanted.
  package let endpointTimes: [Double]
  /// Of what the peak and the area under the curve are wanted, for each patient by herself.
  package let exposures: [Observable]
  /// Why a patient may not be given her doses.
  package typealias Refusal = TherapyError
  /// The treatment of one patient: the doses for the weight, the parameters.
  package let treatment: @Sendable (VirtualPatient) throws(Refusal) -> Treatment
  /// When sessions begin (h), where no drug is given in them; nil for those of the doses.
  package let sessions: [Double]?

  /// Phases and rules on which sessions depend, in one stage or several; nil where sessions are fixed. The
  /// treatment of a patient then has no doses at first.
  package let staged: StagedTreatment?
  /// Whether those sessions take place without the drug.
  package let isControl: Bool
  /// Other treatments that everybody begins; those of phases come besides.
  package let beside: [StartedTreatment]

  /// How patients are followed, all of them alike.
  package let solver: Solver
  /// Whose equations run.
  let equations: Equations

  /// Where doses may come to act: what then stays at zero is not followed. A patient who is given
  /// something else is followed by the whole model, which changes no bit of what is asked for.
  package enum Entries: Sendable {
    /// Where those of the first patient do, as for a protocol that all have in common.
    case ofFirstPatient
    /// Anywhere, as where it is decided on the way what is given.
    case any
    /// On some states of the model, by their places.
    case these(Set<Int>)
  }

  enum Equations: Sendable {
    /// Those of the model, as programs.
    case model(ModelPrograms)
    /// A published model in place of the default disposition, with the Jacobian that was derived
    /// from it.
    case published(PublishedDisposition<Double>, TracedPreset)
  }

  package init(
    population: VirtualPopulation, observables: [Observable], times: [Double],
    endpointTimes: [Double] = [], sessions: [Double]? = nil, exposures: [Observable] = [],
    solver: Solver = Solver(),
    published: PublishedDisposition<Double>? = nil, entries: Entries = .ofFirstPatient,
    staged: StagedTreatment? = nil, reading kinds: [ReadingKind] = [], isControl: Bool = false,
    beside: [StartedTreatment] = [],
    treatment: @escaping @Sendable (VirtualPatient) throws(Refusal) -> Treatment
  ) {
    self.population = population
    self.observables = observables
    self.times = times
    self.endpointTimes = endpointTimes
    self.sessions = sessions
    self.staged = staged
    self.isControl = isControl
    self.beside = beside
    self.exposures = exposures
    self.solver = solver
    self.treatment = treatment
    if let published {
      equations = .published(published, TracedPreset(published))
    } else {
      let peaks: [Observable] = endpointTimes.isEmpty ? [] : [.cadss, .systolicChange, .madrs]
      let read = (kinds + (staged?.kinds ?? [])).map { $0.observable }
      let sought = (peaks + exposures + read).eachOnce
      let touched: Set<Int>? =
        switch entries {
        case .ofFirstPatient:
          Self.touched(population.patient(at: 0), treatment, sessions, staged)
        case .any: nil
        case .these(let states): states
        }
      equations = .model(ModelPrograms(of: observables, seeking: sought, entering: touched))
    }
  }

  /// The states that the treatment of a patient acts on; nil for any, where she may not be treated.
  private static func touched(
    _ patient: VirtualPatient,
    _ treatment: (VirtualPatient) throws(Refusal) -> Treatment, _ sessions: [Double]?,
    _ staged: StagedTreatment?
  ) -> Set<Int>? {
    guard var treatment = try? treatment(patient) else { return nil }
    if let staged { return staged.touched(in: treatment, bodyWeight: patient.patient.weight) }
    treatment.sessionsWithoutDrug = sessions ?? []
    return treatment.statesActedOn
  }

  /// The same of other patients, or with another treatment: equations are derived once.
  ///
  /// - Parameter staged: rules on which sessions depend, of what this plan reads; nil for fixed ones.
  package func with(
    population: VirtualPopulation? = nil, staged: StagedTreatment? = nil,
    treatment: @escaping @Sendable (VirtualPatient) throws(Refusal) -> Treatment
  ) -> BatchPlan {
    BatchPlan(self, population ?? self.population, staged, treatment)
  }

  private init(
    _ plan: BatchPlan, _ population: VirtualPopulation, _ staged: StagedTreatment?,
    _ treatment: @escaping @Sendable (VirtualPatient) throws(Refusal) -> Treatment
  ) {
    self.population = population
    self.treatment = treatment
    observables = plan.observables
    times = plan.times
    endpointTimes = plan.endpointTimes
    exposures = plan.exposures
    sessions = plan.sessions
    (self.staged, isControl, beside) = (staged, plan.isControl, plan.beside)
    solver = plan.solver
    equations = plan.equations
  }

  /// How many numbers one patient gives.
  package var cellCount: Int { times.count * observables.count }

  /// The place of an observable at a time among those numbers.
  @inlinable
  package func cell(time: Int, observable: Int) -> Int { time * observables.count + observable }
}

extension [Observable] {
  fileprivate var eachOnce: [Observable] {
    var known: Set<Observable> = []
    return filter { known.insert($0).inserted }
  }
}

extension Treatment {
  /// The states that doses and sessions act on.
  package var statesActedOn: Set<Int> {
    let events = course(of: model).timeline.events
    return Set(events.flatMap { event in event.actions.map { $0.state } })
  }
}
