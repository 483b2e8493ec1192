// SPDX-License-Identifier: Apache-2.0

import Foundation
import Noncompartmental
import TestSupport
import Testing

/// The table that Phoenix WinNonlin prints, digit by digit.
@Suite struct TheophyllineTests {
  /// Every column of the table, as Kairos computes it.
  private func values(of analysis: NoncompartmentalAnalysis) throws -> [String: Double] {
    let (exposure, terminal) = (analysis.exposure, analysis.terminal)
    let (observed, predicted) = (analysis.observed, analysis.predicted)
    let dose = Theophylline.dose
    let body = try analysis.disposition(dose: dose)
    let other = try NoncompartmentalDisposition(predicted, of: analysis, dose: dose)
    return [
      "Rsq": terminal.rSquared, "Rsq_adjusted": terminal.adjustedRSquared,
      "Corr_XY": terminal.correlation, "No_points_lambda_z": Double(terminal.times.count),
      "Lambda_z": terminal.rate, "Lambda_z_lower": terminal.times.first!,
      "Lambda_z_upper": terminal.times.last!, "HL_Lambda_z": terminal.halfLife,
      "Tlag": exposure.lag, "Tmax": exposure.timeOfPeak, "Cmax": exposure.peakConcentration,
      "Cmax_D": exposure.peakConcentration / dose, "Tlast": exposure.timeOfLast,
      "Clast": exposure.lastConcentration, "AUClast": exposure.areaToLast,
      "AUCall": exposure.areaOfAll, "AUCINF_obs": observed.area,
      "AUCINF_D_obs": observed.area / dose,
      "AUC_%Extrap_obs": 100 * observed.extrapolatedShareOfArea,
      "Vz_F_obs": body.terminalVolume, "Cl_F_obs": body.clearance, "AUCINF_pred": predicted.area,
      "AUCINF_D_pred": predicted.area / dose,
      "AUC_%Extrap_pred": 100 * predicted.extrapolatedShareOfArea,
      "Vz_F_pred": other.terminalVolume, "Cl_F_pred": other.clearance,
      "AUMClast": exposure.momentToLast, "AUMCINF_obs": observed.moment,
      "AUMC_%Extrap_obs": 100 * observed.extrapolatedShareOfMoment,
      "AUMCINF_pred": predicted.moment,
      "AUMC_%Extrap_pred": 100 * predicted.extrapolatedShareOfMoment,
      "MRTlast": exposure.momentToLast / exposure.areaToLast,
      "MRTINF_obs": observed.meanResidenceTime,
      "MRTINF_pred": predicted.meanResidenceTime,
    ]
  }

  /// Half of the last of ten digits; a leading 0 counts as one.
  private func tolerance(of printed: Double) -> Double {
    let digits = max(1, floor(log10(max(1, printed.magnitude))) + 1)
    return 0.5 * pow(10, digits - 10)
  }

  @Test(
    .enabled(if: Beside.has(Theophylline.path), Beside.sentence(Theophylline.path)),
    arguments: AreaRule.allCases)
  func everyDigitOfTheTable(rule: AreaRule) throws {
    let analyses = try Theophylline.analyses(by: rule).map(values)
    let table = TheophyllineTable.columns(rule)
    #expect(Set(table.keys) == Set(analyses[0].keys))
    for (name, column) in table {
      let printed = column.split(separator: " ").map { Double($0)! }
      #expect(printed.count == 12)
      for (subject, expected) in printed.enumerated() {
        let found = try #require(analyses[subject][name])
        // Round-off may decide about a 5 after the last digit.
        let slack = tolerance(of: expected) * (1 + 1e-4)
        #expect(
          (found - expected).magnitude <= slack, "\(name) of subject \(subject + 1): \(found)")
      }
    }
  }

  @Test func theTableHasAllItsColumns() {
    for rule in AreaRule.allCases { #expect(TheophyllineTable.columns(rule).count == 34) }
  }
}
