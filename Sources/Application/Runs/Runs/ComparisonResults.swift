// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Encodings
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
    guard !run.plan.isControl else { return [] }
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
    try peak(
      "nmda.occupancy.peak", "highest share of NMDA receptors of interneurons occupied",
      .interneuronOccupancy)
      + peak("cadss.peak", "highest expected CADSS total", .cadss)
      + peak("pressure.systolic.peak", "highest systolic rise of the mean curve", .systolicChange)
  }

  /// The change of MADRS at each time of the endpoints, the best score, and when half of it is lost.
  private func mood() -> [ComparisonRecord.Result] {
    run.record.endpoints.flatMap { endpoint -> [ComparisonRecord.Result] in
      switch endpoint.name {
      case ModelEndpoint.Kind.change.rawValue: [change(endpoint)]
      case ModelEndpoint.Kind.lowest.rawValue:
        [
          .init("lowest", endpoint.definition, "1", endpoint.value),
          .init("lowest.time", "when that is reached", "h", endpoint.time),
        ]
      case ModelEndpoint.Kind.halfLost.rawValue:
        [.init("half-lost", endpoint.definition, "h", endpoint.value)]
      default: []
      }
    }
  }

  private func change(_ endpoint: SimulationRecord.Endpoint) -> ComparisonRecord.Result {
    let isEnd = endpoint.time == run.course.end
    let time = endpoint.time.shortest
    return .init(
      isEnd ? "change.end" : "change.\(time)h",
      isEnd
        ? "MADRS at the end less baseline"
        : "MADRS at \(TimeText.rounded(hours: endpoint.time)) less baseline",
      Observable.madrs.unit, endpoint.value)
  }

  private func sideEffects() throws(RunError) -> [ComparisonRecord.Result] {
    var results: [ComparisonRecord.Result] = []
    for effect in SideEffect.allCases {
      let observable = Observable.probability(effect)
      results += try peak(
        observable.name, "highest probability of \(effect.definition) in a session", observable)
    }
    return results
  }

  /// Nothing where it is unknown.
  private func peak(
    _ name: String, _ definition: String, _ observable: Observable
  ) throws(RunError) -> [ComparisonRecord.Result] {
    guard !run.plan.unavailable.contains(observable) else { return [] }
    return [.init(name, definition, observable.unit, try peak(of: observable).value)]
  }

  private func peak(of observable: Observable) throws(RunError) -> Peak {
    do { return try run.simulation.peak(of: observable) } catch { throw RunError(error) }
  }
}
