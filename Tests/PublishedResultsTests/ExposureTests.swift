// SPDX-License-Identifier: Apache-2.0

import Inference
import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// Published drug levels, named after their authors. Building data: they may be fitted.
///
/// The tolerance of 15 % for ketamine and 25 % for norketamine is that of the joint model: the studies
/// differ among themselves by as much (arterial or venous sampling, patients or volunteers).
@Suite struct ExposureTests {
  let exposure = Exposure(.typical)

  func expect(
    _ predicted: Double, near observed: Double, within tolerance: Double,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let ratio = predicted / observed
    #expect(
      (ratio - 1).magnitude <= tolerance, "predicted \(predicted), observed \(observed)",
      sourceLocation: location)
  }

  /// 0.78 µmol/L after 0.5 mg/kg over 40 min (Zarate 2006, in Zanos 2018, table 1).
  @Test func zarate2006VenousPeak() throws {
    expect(try exposure.infusionPeak(.venous), near: 185, within: 0.15)
  }

  /// The arterial models of Kamp 2020, Domino 1982 and Simons 2022 lie from 240 to 289 ng/mL.
  @Test func kamp2020MetaArterialPeak() throws {
    expect(try exposure.infusionPeak(.arterial), near: (240 + 289) / 2, within: 0.15)
  }

  @Test(arguments: [(28.0, 43.8, 147.0), (56, 72.5, 255), (84, 101, 362)])
  func perezRuixo2020Esketamine(_ dose: Double, _ peak: Double, _ area: Double) throws {
    let predicted = try exposure.nasal(dose, .ketamine)
    expect(predicted.peak, near: peak, within: 0.15)
    expect(predicted.area, near: area, within: 0.15)
  }

  @Test(arguments: [(28.0, 59.0, 274.0), (56, 120, 516), (84, 180, 758)])
  func perezRuixo2020Norketamine(_ dose: Double, _ peak: Double, _ area: Double) throws {
    let predicted = try exposure.nasal(dose, .norketamine)
    expect(predicted.peak, near: peak, within: 0.25)
    expect(predicted.area, near: area, within: 0.25)
  }

  /// 260 to 273 ng/mL after 20 mg of esketamine over 20 min.
  @Test func simons2022ArterialPeak() throws {
    let predicted = try exposure.simonsPeak()
    #expect((260 * 0.85...273 * 1.15).contains(predicted))
  }

  @Test func kamp2020AtThreeHours() throws {
    expect(try exposure.kampLevel(.ketamine, .s), near: 1.09, within: 0.15)
    expect(try exposure.kampLevel(.ketamine, .r), near: 1.19, within: 0.15)
    expect(try exposure.kampLevel(.norketamine, .s), near: 0.72, within: 0.25)
    expect(try exposure.kampLevel(.norketamine, .r), near: 0.84, within: 0.25)
  }
}
