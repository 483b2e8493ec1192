// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Noncompartmental
import Pharmacokinetics

extension SimulatedCurves {
  /// The interval of equal doses at equal distances (h); nil for others.
  private var interval: Double? {
    let doses = regimen.doses
    guard doses.count > 1 else { return nil }
    let interval = doses[1].time - doses[0].time
    let isRegular = zip(doses, doses.dropFirst()).allSatisfy { earlier, later in
      abs(later.time - earlier.time - interval) <= interval * 1e-9 && later.isLike(earlier)
    }
    return isRegular ? interval : nil
  }

  private var hasLastInterval: Bool {
    regimen.lastStart + (interval ?? 0) <= simulation.treatment.end * (1 + 1e-9)
  }

  /// The interval after the last dose against that after the first; nil where there is no such
  /// comparison, see ``notes``.
  func accumulation(of observable: Observable) throws(RunError) -> Accumulation? {
    guard let interval, hasLastInterval, let last = regimen.doses.last else { return nil }
    let end = min(last.time + interval, simulation.treatment.end)
    let first = try samples(of: observable, in: simulation, from: 0, to: regimen.doses[1].time)
    let other = try samples(of: observable, in: simulation, from: last.time, to: end)
    return try Self.refusing(observable) { () throws(NoncompartmentalError) in
      let windows = (try exposure(first, after: last), try exposure(other, after: last))
      let shortest = min(
        windows.0.curve.times.last ?? interval, windows.1.curve.times.last ?? interval)
      return try Accumulation(first: windows.0, last: windows.1, over: shortest)
    }
  }

  private func exposure(
    _ samples: (times: [Double], concentrations: [Double]), after dose: Dose
  ) throws(NoncompartmentalError) -> ObservedExposure {
    try ObservedExposure(
      of: ConcentrationCurve(times: samples.times, concentrations: samples.concentrations),
      after: dose.mode, by: analysis.rule)
  }

  /// What the table leaves out, and why.
  var notes: [String] {
    let doses = regimen.doses
    var notes: [String] = []
    if doses.count > 1 { notes.append("analysed is the first of \(doses.count) doses") }
    if doses.count > 1, interval == nil {
      notes.append("accumulation is not told: doses or intervals differ")
    } else if doses.count > 1, !hasLastInterval {
      notes.append("accumulation is not told: the simulation ends before the last interval does")
    }
    if doses[0].route != .iv, !analysis.isWithoutHalfLife {
      notes.append("bioavailability is against the same dose into a vein over 40 min")
    }
    return notes
  }
}

extension Dose {
  /// How it was given, as an analysis without compartments has to know.
  var mode: AdministrationMode {
    guard route == .iv else { return .extravascular }
    return isInfusion ? .infusion(over: duration) : .bolus
  }

  /// Whether another dose differs in nothing but its time.
  func isLike(_ other: Dose) -> Bool {
    (drug, amount, route, duration) == (other.drug, other.amount, other.route, other.duration)
      && adjustments == other.adjustments
  }

  /// How much of what is observed was given (mg); nil for what the body makes of it.
  func amount(of observable: Observable) -> Double? {
    guard case .plasma(.ketamine, let enantiomer, _) = observable else { return nil }
    switch enantiomer {
    case nil: return given
    case .s: return given * drug.fractionS
    case .r: return given * drug.fractionR
    }
  }
}
