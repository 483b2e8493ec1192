// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

extension Measure {
  /// A mixed model for repeated measures of the antidepressant trial: the fit by REML, and with
  /// Kenward and Roger's inference eight means and four differences.
  func analysis() throws {
    guard let path = options.text("table") else { throw Misuse.missing("table") }
    let scores = try Self.trial(in: path)
    var (fits, wholes) = (Timings(), Timings())
    var last = 0.0
    for _ in 0..<max(3, repeats) {
      let start = threadSeconds()
      let model = try MixedModelRepeatedMeasures(scores)
      fits.values.append(threadSeconds() - start)
      let inference = try model.inference()
      for visit in 0..<scores.visitCount {
        for arm in 0..<2 { last = inference.mean(arm: arm, visit: visit).value }
        last = inference.difference(of: 0, from: 1, visit: visit).value
      }
      wholes.values.append(threadSeconds() - start)
    }
    print(
      """
      {"who": "kairos", "fit": \(fits.least), "seconds": \(wholes.least), \
      "median": \(wholes.median), "difference": \(last)}
      """)
  }

  /// PATIENT, VISIT, THERAPY, BASVAL, CHANGE.
  private static func trial(in path: String) throws -> VisitScores {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Misuse.unreadable(path)
    }
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    var patients: [Substring: Int] = [:]
    var (arms, baselines, ofRow) = ([Int](), [Double](), [Int]())
    for row in rows {
      let patient = patients[row[0]] ?? arms.count
      if patient == arms.count {
        patients[row[0]] = patient
        arms.append(row[2] == "DRUG" ? 0 : 1)
        baselines.append(Double(row[3]) ?? .nan)
      }
      ofRow.append(patient)
    }
    return try VisitScores(
      patients: ofRow, visits: rows.map { (Int($0[1]) ?? 0) - 4 },
      responses: rows.map { Double($0[4]) ?? .nan }, arms: arms, armCount: 2, visitCount: 4,
      covariates: [baselines])
  }
}
