// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities

@testable import Reports
import Runs

/// Records to print: curves written down by hand in the shape of a treatment. They come from no
/// model and no study, and serve only to see how a record looks on paper.
enum Sample {
  /// One infusion, few times, every kind of field: for files that are compared whole.
  static func small() throws -> SimulationRecord {
    let times = [0.0, 0.5, 40.0 / 60, 1, 2, 4, 24]
    let course = try SimulationRecord.Series(
      times: times,
      observables: [
        SimulationRecord.Observable(
          "plasma.ketamine.venous", unit: "ng/mL", meaning: "Ketamine in venous plasma",
          values: [0, 140.25, 187.5, 121, 61.0625, 24.5, 0.1]),
        SimulationRecord.Observable(
          "score.madrs", unit: "1", meaning: "MADRS total",
          values: [33, 32.5, 32, 30.25, 27.1, 24, 17.333333333333332]),
      ])
    return try record(course: course, doses: [dose(at: 0)], endpoints: endpoints(at: 24))
  }

  /// Six infusions in twelve days, as long and as wide as a real result.
  static func course(observables extra: Int = 0) throws -> SimulationRecord {
    let starts = [0.0, 48, 96, 168, 216, 264]
    let curves = Curves(starts: starts)
    let times = outputTimes(starts)
    let minutes = (0...240).map(Double.init)
    return try record(
      course: try SimulationRecord.Series(
        times: times, observables: curves.observables(at: times) + copies(extra, of: curves, times)),
      session: try SimulationRecord.Series(
        timeUnit: "min", times: minutes,
        observables: curves.observables(at: minutes.map { $0 / 60 })),
      doses: starts.map(dose), endpoints: endpoints(at: 672),
      warnings: ["The baseline score was not given; 33 was used."])
  }

  /// Every ten minutes for four hours after each dose, hourly for two days, then twice a day.
  private static func outputTimes(_ starts: [Double]) -> [Double] {
    let close: [Double] = (0...24).map { Double($0) / 6 }
    let hourly: [Double] = (4...48).map(Double.init)
    let near = starts.flatMap { start in (close + hourly).map { start + $0 } }
    let halfDays: [Double] = (0...56).map { Double($0) * 12 }
    return Set(near + halfDays).filter { $0 <= 672 }.sorted()
  }

  private static func copies(_ count: Int, of curves: Curves, _ times: [Double])
    -> [SimulationRecord.Observable]
  {
    let values = curves.observables(at: times)[0].values
    return (0..<count).map { index in
      SimulationRecord.Observable(
        "copy.\(index)", unit: "1", meaning: "", values: values.map { $0 * (1 + Double(index)) })
    }
  }

  static func dose(at time: Double) -> SimulationRecord.Dose {
    SimulationRecord.Dose(
      time: time, amount: 35, drug: "ketamine", route: "iv", duration: 40.0 / 60)
  }

  static func endpoints(at time: Double) -> [SimulationRecord.Endpoint] {
    [
      .init("response", definition: "MADRS fallen by 50 % or more", time: time, reached: true),
      .init("remission", definition: "MADRS 10 or less", time: time, reached: false),
      .init("change", definition: "Change of the MADRS", time: time, value: -17.25),
      .init("cadss.peak", definition: "Highest CADSS", time: 0.75, value: 18.4),
      .init(
        "pressure.systolic.highest", definition: "Highest rise of systolic pressure", time: 0.7,
        value: 19.1, unit: "mm[Hg]"),
    ]
  }

  static func record(
    course: SimulationRecord.Series, session: SimulationRecord.Series? = nil,
    doses: [SimulationRecord.Dose], endpoints: [SimulationRecord.Endpoint] = [],
    warnings: [String] = ["A \"quoted\" warning, with <angle brackets> & more."]
  ) throws -> SimulationRecord {
    try SimulationRecord(
      model: SimulationRecord.Model(
        name: "kairos ketamine", version: "0.1.0",
        parameterHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        switches: [
          .init("hydroxynorketamine", "active"), .init("mtor", "parallel"),
          .init("interneuron-preference", "on"),
        ],
        blocks: ["trkb"], sets: [.init("ketamine.clearance", "80 L/h")]),
      patient: [
        .init("weight", .number(70), "kg", isDefault: false),
        .init("age", .number(45), "a", isDefault: true),
        .init("sex", .text("unspecified"), isDefault: true),
        .init("baseline-madrs", .number(33), "1", isDefault: true),
        .init("with", .list([]), isDefault: true),
      ],
      treatment: SimulationRecord.Treatment(
        name: doses.count > 1 ? "Six infusions in twelve days" : "One infusion",
        words: "Ketamine 0.5 mg/kg (35 mg) intravenously over 40 minutes"
          + (doses.count > 1 ? ", on days 0, 2, 4, 7, 9 and 11." : ", once.")),
      doses: doses, sessionStarts: doses.map(\.time),
      solver: SimulationRecord.Solver(
        name: "explicit", steps: 412, counts: [.init("rejected", 17)], relativeTolerance: 1e-6,
        absoluteTolerance: 1e-9),
      course: course, session: session, endpoints: endpoints,
      unavailable: ["plasma.norketamine.s.venous"], warnings: warnings, parameters: parameters,
      references: references, notes: notes,
      limits: ["Nobody under 18, in pregnancy or with psychosis is within the model."])
  }
}
