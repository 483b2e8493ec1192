// SPDX-License-Identifier: Apache-2.0

import Foundation
import Noncompartmental
import TestSupport
import Testing

/// The same data, analysed by a script in Python that shares nothing with Kairos.
@Suite struct IndependentTests {
  private func values(of analysis: NoncompartmentalAnalysis) throws -> [String: Double] {
    var values = [
      "peakConcentration": analysis.exposure.peakConcentration,
      "timeOfPeak": analysis.exposure.timeOfPeak,
      "points": Double(analysis.terminal.times.count), "rate": analysis.terminal.rate,
      "halfLife": analysis.terminal.halfLife, "rSquared": analysis.terminal.rSquared,
      "adjustedRSquared": analysis.terminal.adjustedRSquared,
      "areaToLast": analysis.exposure.areaToLast, "momentToLast": analysis.exposure.momentToLast,
      "meanTimeToLast": analysis.exposure.momentToLast / analysis.exposure.areaToLast,
    ]
    for (name, tail) in [("observed", analysis.observed), ("predicted", analysis.predicted)] {
      let body = try NoncompartmentalDisposition(tail, of: analysis, dose: Theophylline.dose)
      values[name + "Area"] = tail.area
      values[name + "Share"] = tail.extrapolatedShareOfArea
      values[name + "Moment"] = tail.moment
      values[name + "MeanTime"] = tail.meanResidenceTime
      values[name + "Clearance"] = body.clearance
      values[name + "Volume"] = body.terminalVolume
    }
    return values
  }

  @Test(
    .enabled(if: Beside.has(Theophylline.path), Beside.sentence(Theophylline.path)),
    .enabled(if: Python.has("math"), "there is no python3 here"))
  func tenDigitsOfThePythonScript() throws {
    let lines = try Python.lines(
      of: "noncompartmental_analysis.py", Theophylline.file.path, "\(Theophylline.dose)")
    #expect(lines.count == 12 * AreaRule.allCases.count)
    for line in lines {
      let rule = try #require(AreaRule(rawValue: line[1]))
      let analysis = try Theophylline.analyses(by: rule)[Int(line[0])! - 1]
      let found = try values(of: analysis)
      #expect(line.count == found.count + 2)
      for pair in line.dropFirst(2).map({ $0.split(separator: "=") }) {
        let (value, expected) = (try #require(found[String(pair[0])]), Double(pair[1])!)
        #expect(
          (value - expected).magnitude <= 1e-10 * expected.magnitude,
          "\(pair[0]) of subject \(line[0]), \(rule.name)")
      }
    }
  }
}
