// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics

/// What is counted of a cohort beside its observables; whole numbers, so that tallies merge exactly.
public struct CohortTally: Equatable, Sendable {
  /// How many patients were followed.
  public private(set) var patients = 0
  /// Work of the solver over all of them.
  public private(set) var acceptedSteps = 0
  public private(set) var rejectedSteps = 0
  public private(set) var derivatives = 0
  /// The methods that ran, in words, each once.
  public private(set) var methods: Set<String> = []
  /// How many patients get a dose that its reader should be warned of.
  public private(set) var warned = 0
  /// The first of them by index, with the words of the warnings.
  public private(set) var firstWarning: Warning?

  /// The warnings of one patient's doses.
  public struct Warning: Equatable, Sendable {
    public let index: Int
    public let id: String
    public let text: String

    package init(index: Int, id: String, text: String) {
      self.index = index
      self.id = id
      self.text = text
    }
  }

  init() {}

  /// As it was kept.
  package init(
    patients: Int, acceptedSteps: Int, rejectedSteps: Int, derivatives: Int, methods: Set<String>,
    warned: Int, firstWarning: Warning?
  ) {
    self.patients = patients
    self.acceptedSteps = acceptedSteps
    self.rejectedSteps = rejectedSteps
    self.derivatives = derivatives
    self.methods = methods
    self.warned = warned
    self.firstWarning = firstWarning
  }

  mutating func add(_ result: PatientBlock.Result) {
    patients += 1
    acceptedSteps += result.statistics.acceptedSteps
    rejectedSteps += result.statistics.rejectedSteps
    derivatives += result.statistics.derivatives
    methods.insert(result.statistics.method)
    guard let warnings = result.treatment.regimen?.warnings, !warnings.isEmpty else { return }
    let text = warnings.map { $0.description }.joined(separator: "; ")
    warned += 1
    keep(Warning(index: result.patient.index, id: result.patient.id, text: text))
  }

  mutating func merge(_ other: CohortTally) {
    patients += other.patients
    acceptedSteps += other.acceptedSteps
    rejectedSteps += other.rejectedSteps
    derivatives += other.derivatives
    methods.formUnion(other.methods)
    warned += other.warned
    other.firstWarning.map { keep($0) }
  }

  private mutating func keep(_ warning: Warning) {
    if let firstWarning, firstWarning.index < warning.index { return }
    firstWarning = warning
  }
}
