// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Noncompartmental
import Pharmacokinetics
import Runs

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

  func accumulation(of observable: Observable) throws -> Accumulation? {
    guard let interval, hasLastInterval, let last = regimen.doses.last else { return nil }
    let end = min(last.time + interval, simulation.treatment.end)
    let windows = try [(0, regimen.doses[1].time), (last.time, end)].map { window in
      let found = try curve(of: observable, in: simulation, from: window.0, to: window.1)
      return try ObservedExposure(of: found, after: last.mode, by: options.areaRule())
    }
    let shortest = windows.compactMap { $0.curve.times.last }.min() ?? interval
    return try Accumulation(first: windows[0], last: windows[1], over: shortest)
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
    if doses[0].route != .iv, !options.isWithoutHalfLife {
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
