// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
import Noncompartmental
import Pharmacokinetics
import Quantities

/// The concentrations of a simulation, sampled at the times of its output and analysed as a study
/// with these samples would.
///
/// Of several doses the first is analysed, up to the second, and the last is compared with it.
package struct SimulatedCurves: Sendable {
  let simulation: Simulation
  let regimen: Regimen
  /// The times of the output (h).
  private let times: [Double]
  let analysis: CurveAnalysis
  private let molecules: [Observable]

  /// - Throws: ``RunError`` at the field that cannot be read, or for doses that cannot be analysed.
  package init(_ run: SimulationRun, _ fields: CurveAnalysisFields) throws(RunError) {
    simulation = run.simulation
    regimen = run.plan.regimen
    times = run.course.times
    molecules = try Self.molecules(run.course)
    try regimen.checkFirstDose()
    analysis = try fields.plan(time: .hour, concentration: .nanogramPerMillilitre)
  }

  /// Both enantiomers together, unless observables were chosen.
  private static func molecules(_ course: CoursePlan) throws(RunError) -> [Observable] {
    let chosen = course.observables.filter { observable in
      guard case .plasma(_, let enantiomer, _) = observable else { return false }
      return course.isChosen || enantiomer == nil
    }
    guard !chosen.isEmpty else {
      throw RunError(
        .request,
        """
        \(field: "nca") analyses concentrations; choose one or more plasma.* with \
        \(field: "observables")
        """)
    }
    return chosen
  }

  /// All of them, analysed.
  package func record() throws(RunError) -> NoncompartmentalRecord {
    let reference = try intravenous()
    var curves: [AnalyzedCurve] = []
    for molecule in molecules { curves.append(try analyzed(molecule, against: reference)) }
    try check(curves)
    return NoncompartmentalRecord(
      curves: curves,
      units: try NoncompartmentalUnits(
        time: .hour, concentration: .nanogramPerMillilitre, dose: .milligram),
      mode: regimen.doses[0].mode, rule: analysis.rule, notes: notes,
      warnings: curves.flatMap { $0.warnings }, areas: analysis.areas)
  }

  /// Refuses an analysis of which nothing comes, or no half-life although one is wanted.
  private func check(_ curves: [AnalyzedCurve]) throws(RunError) {
    let isWanted = !analysis.isWithoutHalfLife
    let isTold = curves.contains { isWanted ? $0.terminal != nil : $0.exposure != nil }
    guard !isTold, let place = curves.firstIndex(where: { !$0.gaps.isEmpty }) else { return }
    throw Self.refusal(molecules[place], curves[place].gaps[0])
  }

  private func analyzed(
    _ observable: Observable, against reference: Simulation?
  ) throws(RunError) -> AnalyzedCurve {
    var found = try analyzed(observable, in: simulation, after: regimen.doses[0])
    if let reference, let dose = reference.firstDose, let clearance = found.disposition?.clearance {
      let other = try analyzed(observable, in: reference, after: dose)
      found.bioavailability = other.disposition.map { $0.clearance / clearance }
    }
    if found.exposure != nil { found.accumulation = try accumulation(of: observable) }
    return found
  }

  private func analyzed(
    _ observable: Observable, in simulation: Simulation, after dose: Dose
  ) throws(RunError) -> AnalyzedCurve {
    let (times, values) = try samples(
      of: observable, in: simulation, from: dose.time, to: end(of: dose))
    do throws(NoncompartmentalError) {
      return try analysis.analyzed(
        ConcentrationCurve(times: times, concentrations: values), named: observable.name,
        after: dose.mode, dose: dose.amount(of: observable))
    } catch {
      var found = AnalyzedCurve(name: observable.name, exposure: nil)
      found.gaps = [error]
      found.isNothingAboveZero = error == .nothingMeasured
      return found
    }
  }
}

extension SimulatedCurves {
  /// Does something with the curve of an observable, which a refusal names.
  static func refusing<Result>(
    _ observable: Observable, _ work: () throws(NoncompartmentalError) -> Result
  ) throws(RunError) -> Result {
    do { return try work() } catch { throw refusal(observable, error) }
  }

  private static func refusal(
    _ observable: Observable, _ error: NoncompartmentalError
  ) -> RunError {
    RunError(
      .value,
      """
      \(field: "nca"), \(observable.name): \(error.description); \(field: "until"), \
      \(field: "every"), \(field: "observables") and \(field: "without-half-life") say what is \
      analysed
      """)
  }

  /// When the next dose starts (h), or the simulation ends.
  private func end(of dose: Dose) -> Double {
    regimen.doses.first { $0.time > dose.time }?.time ?? simulation.treatment.end
  }

  /// The samples from a dose to the next, on the clock of the dose (h); the last stands before what
  /// the next dose changes at once. What cannot be quantified is 0.
  func samples(
    of observable: Observable, in simulation: Simulation, from start: Double, to end: Double
  ) throws(RunError) -> (times: [Double], concentrations: [Double]) {
    let sampled = [start] + times.filter { $0 > start && $0 < end } + [end]
    let isFollowed = end < simulation.treatment.end
    let moments = sampled.dropLast() + [isFollowed ? end.nextDown : end]
    let values: [Double]
    do {
      values = try simulation.values(of: [observable], at: Array(moments))[0]
    } catch {
      throw RunError(error)
    }
    let limit =
      analysis.limit
      ?? (values.max() ?? 0) * NoncompartmentalConvention.simulatedQuantification
    return (sampled.map { $0 - start }, values.map { $0 < limit ? 0 : max(0, $0) })
  }

  /// The first dose again, into a vein over 40 minutes; nil if it goes there anyway.
  private func intravenous() throws(RunError) -> Simulation? {
    let dose = regimen.doses[0]
    guard dose.route != .iv, !analysis.isWithoutHalfLife else { return nil }
    var treatment = simulation.treatment
    do {
      let other = try Dose(
        dose.drug, amount: dose.given, route: .iv, at: dose.time, over: Self.referenceDuration)
      treatment.regimen = try Regimen([other], bodyWeight: Self.anyWeight)
    } catch {
      throw RunError(error)
    }
    do { return try Simulation(treatment) } catch { throw RunError(error) }
  }

  /// The infusion that bioavailability is compared with (h): forty minutes.
  private static let referenceDuration = 40.0 / 60

  /// The limits per body weight have been checked with the dose itself.
  private static let anyWeight = 1e6
}

extension Regimen {
  /// One dose after the other, each at one rate: what else is given has no simple residence time.
  fileprivate func checkFirstDose() throws(RunError) {
    let (first, next) = (doses[0], doses.dropFirst().first)
    if let next, next.time <= first.end {
      throw RunError(
        .value,
        """
        \(field: "nca") needs doses one after the other; the second starts at \
        \(next.time.shortest) h, when the first has not ended
        """)
    }
    guard first.adjustments == .none else {
      throw RunError(
        .value, "\(field: "nca") needs a constant rate; the first infusion was adjusted")
    }
  }
}

extension Simulation {
  fileprivate var firstDose: Dose? { treatment.regimen?.doses.first }
}
