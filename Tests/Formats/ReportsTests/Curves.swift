// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import Reports
import Runs

/// Analytic curves in the shape of what a treatment does.
struct Curves {
  /// In hours.
  let starts: [Double]

  func observables(at times: [Double]) -> [SimulationRecord.Observable] {
    plasma(times) + brain(times) + body(times) + symptoms(times)
  }

  /// A response to each session that rises with one rate (1/h) and falls with another, 1 at most
  /// about, summed over the sessions.
  private func surge(_ time: Double, rise: Double, fall: Double) -> Double {
    starts.filter { $0 < time }.reduce(0) { sum, start in
      let elapsed = time - start
      return sum + exp(-fall * elapsed) * (1 - exp(-rise * elapsed))
    }
  }

  /// A constant infusion of 40 minutes into one of the curves above.
  private func infusion(_ time: Double, _ rate: Double, lag: Double = 0) -> Double {
    starts.filter { $0 + lag < time }.reduce(0) { sum, start in
      let elapsed = time - start - lag
      let end = 40.0 / 60
      let during = 1 - exp(-rate * min(elapsed, end))
      return sum + during * exp(-rate * max(0, elapsed - end))
    }
  }

  private func curve(
    _ name: String, _ unit: String, _ times: [Double], _ value: (Double) -> Double
  ) -> SimulationRecord.Observable {
    SimulationRecord.Observable(name, unit: unit, meaning: name, values: times.map(value))
  }

  private func plasma(_ times: [Double]) -> [SimulationRecord.Observable] {
    [
      curve("plasma.ketamine.venous", "ng/mL", times) {
        230 * infusion($0, 1.6, lag: 0.03) + 24 * infusion($0, 0.25)
      },
      curve("plasma.ketamine.arterial", "ng/mL", times) {
        235 * infusion($0, 2.1) + 24 * infusion($0, 0.25)
      },
      curve("plasma.norketamine.venous", "ng/mL", times) { 110 * surge($0, rise: 1.1, fall: 0.12) },
      curve("plasma.norketamine.arterial", "ng/mL", times) {
        112 * surge($0, rise: 1.2, fall: 0.12)
      },
      curve("plasma.hydroxynorketamine.venous", "ng/mL", times) {
        60 * surge($0, rise: 0.4, fall: 0.07)
      },
    ]
  }

  private func brain(_ times: [Double]) -> [SimulationRecord.Observable] {
    [
      curve("nmda.occupancy.interneuron", "1", times) {
        let drive = infusion($0, 1.5)
        return drive / (drive + 0.55)
      },
      curve("nmda.occupancy.pyramidal", "1", times) {
        let drive = infusion($0, 1.5)
        return drive / (drive + 1.9)
      },
      curve("glutamate", "1", times) { 1 + 0.9 * infusion($0, 1.9) },
      curve("ampa", "1", times) { 1 + 0.6 * infusion($0, 0.9, lag: 0.1) },
      curve("bdnf", "1", times) { 1 + 0.35 * surge($0, rise: 0.4, fall: 0.045) },
      curve("mtor", "1", times) { 1 + 0.8 * surge($0, rise: 0.9, fall: 0.15) },
      curve("synapse.density", "1", times) { 1 + 0.05 * surge($0, rise: 0.06, fall: 0.004) },
      curve("neurogenesis", "1", times) { 1 + 0.02 * surge($0, rise: 0.01, fall: 0.001) },
      curve("default-mode-network.disruption", "1", times) { 0.9 * infusion($0, 2.1) },
      curve("default-mode-network.normalisation", "1", times) {
        1 - exp(-0.55 * surge($0, rise: 0.1, fall: 0.004))
      },
    ]
  }

  private func body(_ times: [Double]) -> [SimulationRecord.Observable] {
    [
      curve("score.cadss", "1", times) { 27 * infusion($0, 2.4) },
      curve("pressure.systolic.change", "mm[Hg]", times) { 25 * infusion($0, 1.8) },
      curve("pressure.diastolic.change", "mm[Hg]", times) { 15 * infusion($0, 1.7) },
      curve("heart-rate.change", "/min", times) { 9 * infusion($0, 1.6) },
      curve("probability.dissociation", "1", times) { min(0.8, 1.2 * infusion($0, 1.1)) },
      curve("probability.nausea", "1", times) { min(0.25, 0.4 * infusion($0, 0.9)) },
      curve("probability.sedation", "1", times) { min(0.5, 0.7 * infusion($0, 1.0)) },
    ]
  }

  private func symptoms(_ times: [Double]) -> [SimulationRecord.Observable] {
    let left = { (time: Double, gain: Double) in
      exp(-gain * surge(time, rise: 0.09, fall: 0.0035))
    }
    return [
      curve("symptom.mood", "1", times) { left($0, 0.30) },
      curve("symptom.anhedonia", "1", times) { left($0, 0.22) },
      curve("symptom.suicidality", "1", times) { left($0, 0.38) },
      curve("symptom.somatic", "1", times) { left($0, 0.15) },
      curve("symptom.cognition", "1", times) { left($0, 0.10) },
      curve("score.madrs", "1", times) { 33 * left($0, 0.25) },
    ]
  }
}
