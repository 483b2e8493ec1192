// SPDX-License-Identifier: Apache-2.0

import Foundation
import Noncompartmental
import TestSupport

/// Twelve people who took theophylline by mouth: the data on which every program of this kind is
/// shown. They lie beside the repository; tests that need them are skipped where they are missing.
enum Theophylline {
  static let path = "suites/nonmem/theo_sd.csv"
  static let file = Beside.url(path)

  /// The dose (mg) that the published analysis takes for everybody.
  static let dose = 320.0

  /// The concentrations (mg/L) after the dose (times in h), in the order of the subjects.
  static func curves() throws -> [ConcentrationCurve] {
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").map { Double($0)! } }
    return try (1...12).map { subject in
      let samples = rows.filter { $0[0] == Double(subject) && $0[4] == 0 }
      return try ConcentrationCurve(
        times: samples.map { $0[1] }, concentrations: samples.map { $0[2] })
    }
  }

  static func analyses(by rule: AreaRule) throws -> [NoncompartmentalAnalysis] {
    try curves().map { try NoncompartmentalAnalysis(of: $0, after: .extravascular, by: rule) }
  }
}
