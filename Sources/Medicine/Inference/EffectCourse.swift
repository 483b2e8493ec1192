// SPDX-License-Identifier: Apache-2.0

import Dynamics
package import KetamineModel
import Pharmacokinetics
import Scalars
import Noncompartmental

/// What the model predicts for the studies of mechanism, mood and side effects: the typical patient
/// of 70 kg with a MADRS total of 33, the drug alone, racemate over 40 minutes.
package struct EffectCourse {
  package let parameters: Parameters<Double>
  let solver = Solver(method: .stiff, tolerance: Tolerance(absolute: 1e-11, relative: 1e-8))

  package init(_ parameters: Parameters<Double>) {
    self.parameters = parameters
  }

  /// Infusions of a dose (mg/kg) on some days, followed until a time (h).
  package func infusions(
    of dose: Double, onDays days: [Double] = [0], until end: Double,
    under hypotheses: Hypotheses = Hypotheses()
  ) throws -> Simulation {
    let doses = try days.map {
      try Dose(.ketamine, amount: dose * 70, route: .iv, at: $0 * 24, over: 40 / 60)
    }
    let treatment = Treatment(
      parameters: parameters, hypotheses: hypotheses, baselineMADRS: 33,
      regimen: try Regimen(doses, bodyWeight: 70), until: end, solver: solver)
    return try Simulation(treatment)
  }

  /// Six infusions of 0.5 mg/kg on days 0, 2, 4, 7, 9 and 11, followed for six weeks.
  package func sixInfusions() throws -> Simulation {
    try infusions(of: 0.5, onDays: [0, 2, 4, 7, 9, 11], until: 1008)
  }

  /// Nasal esketamine (mg), followed for a day.
  package func nasal(_ amount: Double) throws -> Simulation {
    let dose = try Dose(.esketamine, amount: amount, route: .nasal, at: 0)
    let treatment = Treatment(
      parameters: parameters, baselineMADRS: 33,
      regimen: try Regimen([dose], bodyWeight: 70), until: 24, solver: solver)
    return try Simulation(treatment)
  }

  /// Mean rise of glutamate over the first hour from the start of the infusion, by dose (mg/kg).
  package func meanRise(at dose: Double) throws -> Double {
    let simulation = try infusions(of: dose, until: 1)
    let times = (0...120).map { Double($0) / 120 }
    let values = try simulation.values(of: [.glutamate], at: times)[0].map { $0 - 1 }
    return AreaRule.linear.area(under: values, at: times)
  }
}

extension Simulation {
  /// By how many points the MADRS total has fallen at a time (h).
  package func relief(at time: Double) throws -> Double {
    treatment.baselineMADRS - (try value(of: .madrs, at: time))
  }

  /// The largest relief.
  package func peakRelief() throws -> Double {
    let peak = try solution.peak(from: 0, to: treatment.end) { -model.value(of: .madrs, at: $0) }
    return treatment.baselineMADRS + peak.value
  }

  /// Days from a time (h) until half of the relief then is lost; nil if it is not lost by the end.
  package func daysToHalf(from time: Double) throws -> Double? {
    let half = try relief(at: time) / 2
    guard try relief(at: treatment.end) < half else { return nil }
    var (low, high) = (time, treatment.end)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if try relief(at: middle) > half { low = middle } else { high = middle }
    }
    return (low - time) / 24
  }
}
