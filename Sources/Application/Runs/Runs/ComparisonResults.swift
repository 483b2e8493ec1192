// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities

/// The numbers by which treatments are compared, each with its unit and what it is.
struct ComparisonResults {
  let run: SimulationRun
  /// Nil where a published model knows only arteries.
  let exposure: PlasmaExposure?

  /// In the order of the body: blood, receptors, what is felt, mood; then side effects. What the model
  /// cannot give is left out.
  func all() throws(RunError) -> [ComparisonRecord.Result] {
    try doses + blood() + acute() + mood() + sideEffects()
  }

  private var doses: [ComparisonRecord.Result] {
    let amount = run.plan.regimen.doses.reduce(0) { $0 + $1.given }
    return [.init("dose.total", "all doses together", "mg", amount)]
  }

  private func blood() throws(RunError) -> [ComparisonRecord.Result] {
    guard let exposure else { return [] }
    let peak = try peak(of: .plasma(.ketamine, nil, .venous))
    return [
      .init(
        "plasma.ketamine.peak", "highest ketamine in venous plasma (Cmax)", "ng/mL", peak.value),
      .init("plasma.ketamine.peak-time", "when that is reached (tmax)", "h", peak.time),
      .init(
        "plasma.ketamine.area-24h", "area under venous ketamine of the first 24 h (AUC24)",
        "ng.h/mL", exposure.ketamineOfFirstDay),
      .init(
        "plasma.ketamine.area", "area under venous ketamine, to 72 h after the last dose",
        "ng.h/mL", exposure.ketamine),
    ] + metabolite(exposure)
  }

  private func metabolite(_ exposure: PlasmaExposure) -> [ComparisonRecord.Result] {
    guard let ratio = exposure.metabolicRatio else { return [] }
    return [
      .init(
        "norketamine-to-ketamine", "area of norketamine over that of ketamine, both venous", "1",
        ratio)
    ]
  }

  private func acute() throws(RunError) -> [ComparisonRecord.Result] {
    [
      try peak(
        "nmda.occupancy.peak", "highest share of NMDA receptors of interneurons occupied",
        .interneuronOccupancy),
      try peak("cadss.peak", "highest expected CADSS total", .cadss),
      try peak(
        "pressure.systolic.peak", "highest systolic rise of the mean curve", .systolicChange),
    ]
  }

  /// The change of MADRS after a day, unless the simulation ends before, and at the end.
  private func mood() throws(RunError) -> [ComparisonRecord.Result] {
    let end = run.simulation.treatment.end
    let early = end > 24 ? [try change("change.24h", "MADRS at 24 h less baseline", at: 24)] : []
    return early + [try change("change.end", "MADRS at the end less baseline", at: end)]
  }

  private func sideEffects() throws(RunError) -> [ComparisonRecord.Result] {
    try SideEffect.allCases.map { (effect) throws(RunError) in
      let observable = Observable.probability(effect)
      return try peak(
        observable.name, "highest probability of \(effect.definition) in a session", observable)
    }
  }

  private func peak(
    _ name: String, _ definition: String, _ observable: Observable
  ) throws(RunError) -> ComparisonRecord.Result {
    .init(
      name, definition, observable.unit, try peak(of: observable).value)
  }

  private func peak(of observable: Observable) throws(RunError) -> Peak {
    do { return try run.simulation.peak(of: observable) } catch { throw RunError(error) }
  }

  private func change(
    _ name: String, _ definition: String, at time: Double
  ) throws(RunError) -> ComparisonRecord.Result {
    let simulation = run.simulation
    let score: Double
    do { score = try simulation.value(of: .madrs, at: time) } catch { throw RunError(error) }
    return .init(
      name, definition, Observable.madrs.unit, score - simulation.treatment.baselineMADRS)
  }
}
