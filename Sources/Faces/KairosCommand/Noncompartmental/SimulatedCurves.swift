// SPDX-License-Identifier: Apache-2.0

import Foundation
import KetamineModel
import Noncompartmental
import Pharmacokinetics
import Quantities
import Runs

/// The concentrations of a simulation, sampled at the times of its output and analysed as a study
/// with these samples would: what `kairos simulate --nca` prints.
///
/// Of several doses the first is analysed, up to the second, and the last is compared with it.
struct SimulatedCurves {
  let simulation: Simulation
  let regimen: Regimen
  /// The times of the output (h).
  private let times: [Double]
  let options: NoncompartmentalOptions
  private let molecules: [Observable]

  init(
    _ run: SimulationRun, _ options: NoncompartmentalOptions
  ) throws(Failure) {
    simulation = run.simulation
    regimen = run.plan.regimen
    times = run.course.times
    self.options = options
    molecules = try Self.molecules(run.course)
    try checkFirstDose()
  }

  /// Both enantiomers together, unless observables were chosen.
  private static func molecules(
    _ course: CoursePlan
  ) throws(Failure) -> [Observable] {
    let chosen = course.observables.filter { observable in
      guard case .plasma(_, let enantiomer, _) = observable else { return false }
      return course.isChosen || enantiomer == nil
    }
    guard !chosen.isEmpty else {
      throw Failure(
        .usage, "--nca analyses concentrations; choose one or more plasma.* with --observables")
    }
    return chosen
  }

  /// One dose after the other, each at one rate: what else is given has no simple residence time.
  private func checkFirstDose() throws(Failure) {
    let (first, next) = (regimen.doses[0], regimen.doses.dropFirst().first)
    if let next, next.time <= first.end {
      throw Failure(
        .badData,
        "--nca needs doses one after the other; the second starts at \(next.time.shortest) h, "
          + "when the first has not ended")
    }
    guard first.adjustments == .none else {
      throw Failure(.badData, "--nca needs a constant rate; the first infusion was adjusted")
    }
  }

  /// All of them, analysed.
  func table() throws -> NoncompartmentalTable {
    let reference = try intravenous()
    return NoncompartmentalTable(
      curves: try molecules.map { try analyzed($0, against: reference) },
      units: try NoncompartmentalUnits(
        time: .hour, concentration: .nanogramPerMillilitre, dose: .milligram),
      mode: regimen.doses[0].mode, rule: try options.areaRule(), notes: notes)
  }

  private func analyzed(
    _ observable: Observable, against reference: Simulation?
  ) throws -> AnalyzedCurve {
    do {
      var found = try analyzed(observable, in: simulation, after: regimen.doses[0])
      if let reference, let clearance = found.disposition?.clearance {
        let other = try analyzed(observable, in: reference, after: reference.firstDose)
        found.bioavailability = other.disposition.map { $0.clearance / clearance }
      }
      found.accumulation = try accumulation(of: observable)
      return found
    } catch let error as NoncompartmentalError {
      throw Failure(
        .badData,
        "--nca, \(observable.name): \(error.description); --until, --every, "
          + "--observables and --without-half-life say what is analysed")
    }
  }

  private func analyzed(
    _ observable: Observable, in simulation: Simulation, after dose: Dose
  ) throws -> AnalyzedCurve {
    try options.analyzed(
      curve(of: observable, in: simulation, from: dose.time, to: end(of: dose)),
      named: observable.name, after: dose.mode, dose: dose.amount(of: observable), timesIn: .hour)
  }
}

extension SimulatedCurves {
  /// When the next dose starts (h), or the simulation ends.
  private func end(of dose: Dose) -> Double {
    regimen.doses.first { $0.time > dose.time }?.time ?? simulation.treatment.end
  }

  /// The samples from a dose to the next, on the clock of the dose (h); the last stands before what
  /// the next dose changes at once. What cannot be quantified is 0.
  func curve(
    of observable: Observable, in simulation: Simulation, from start: Double, to end: Double
  ) throws -> ConcentrationCurve {
    let sampled = [start] + times.filter { $0 > start && $0 < end } + [end]
    let isFollowed = end < simulation.treatment.end
    let moments = sampled.dropLast() + [isFollowed ? end.nextDown : end]
    let values = try simulation.values(of: [observable], at: Array(moments))[0]
    let limit =
      try options.limit(in: .nanogramPerMillilitre)
      ?? (values.max() ?? 0) * NoncompartmentalConvention.simulatedQuantification
    return try ConcentrationCurve(
      times: sampled.map { $0 - start }, concentrations: values.map { $0 < limit ? 0 : max(0, $0) })
  }

  /// The first dose again, into a vein over 40 minutes; nil if it goes there anyway.
  private func intravenous() throws -> Simulation? {
    let dose = regimen.doses[0]
    guard dose.route != .iv, !options.isWithoutHalfLife else { return nil }
    var treatment = simulation.treatment
    let other = try Dose(
      dose.drug, amount: dose.given, route: .iv, at: dose.time, over: Self.referenceDuration)
    treatment.regimen = try Regimen([other], bodyWeight: Self.anyWeight)
    return try Simulation(treatment)
  }

  /// The infusion that bioavailability is told against (h): forty minutes.
  private static let referenceDuration = 40.0 / 60

  /// The limits per body weight have been checked with the dose itself.
  private static let anyWeight = 1e6
}

extension Simulation {
  fileprivate var firstDose: Dose { treatment.regimen!.doses[0] }
}
