// SPDX-License-Identifier: Apache-2.0

import Inference
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// Published ratios of exposure: with a drug over without, impaired over normal. Building data, within
/// 10 %. Peaks after swallowed doses are missed, see KnownMissesTests.
@Suite struct InteractionExposureTests {
  let exposure = Exposure(.typical)

  func oral(_ drug: DrugInteraction) throws -> ExposureRatio {
    try exposure.ratio(Exposure.smallOralDose(), in: Exposure.taking(drug))
  }

  func isWithin(_ share: Double, _ predicted: Double, of observed: Double) -> Bool {
    (predicted / observed - 1).magnitude <= share
  }

  // MARK: Building data: esketamine 0.25 mg/kg by mouth, 0.125 mg/kg over two hours into a vein

  @Test func hagelberg2010Clarithromycin() throws {
    let ratio = try oral(.clarithromycin)
    #expect(isWithin(0.1, ratio.area, of: 2.6))
    #expect(isWithin(0.1, ratio.metabolicRatio, of: 0.46))
  }

  @Test func peltoniemi2011Ticlopidine() throws {
    #expect(isWithin(0.1, try oral(.ticlopidine).area, of: 2.4))
  }

  @Test func peltoniemi2011Itraconazole() throws {
    let ratio = try oral(.itraconazole)
    #expect(isWithin(0.1, ratio.area, of: 1.0))
    #expect(ratio.metabolicRatio < 0.95)
  }

  @Test func peltoniemi2012Grapefruit() throws {
    let ratio = try oral(.grapefruit)
    #expect(isWithin(0.1, ratio.area, of: 3.0))
    #expect(isWithin(0.1, ratio.metabolicRatio, of: 0.43))
  }

  @Test func peltoniemi2012StJohnsWort() throws {
    let ratio = try oral(.stJohnsWort)
    #expect(isWithin(0.1, ratio.area, of: 0.42))
    #expect(isWithin(0.1, ratio.norketamineArea, of: 0.82))
  }

  @Test func peltoniemi2012Rifampicin() throws {
    #expect(isWithin(0.1, try oral(.rifampicin).area, of: 0.14))
    let vein = try exposure.ratio(Exposure.smallInfusion(), in: Exposure.taking(.rifampicin))
    #expect(isWithin(0.1, vein.area, of: 0.86))
  }

  @Test func noppers2011Rifampicin() throws {
    let early = try exposure.ratio(
      Exposure.smallInfusion(), in: Exposure.taking(.rifampicin), until: 5)
    #expect(isWithin(0.15, early.norketamineArea, of: 0.5))
  }

  /// The label: an area 103 % larger after 28 mg into the nose.
  @Test func spravatoLabelModerateLiver() throws {
    let ratio = try exposure.ratio(
      Exposure.oneDevice(),
      in: Exposure.person { $0.setOrganFunction(liver: .moderate, kidney: .normal) }, until: 96)
    #expect(isWithin(0.05, ratio.area, of: 2.03))
  }

  /// Peak 20 to 26 %, area 13 to 36 % higher; norketamine 39 to 55 % in moderate and severe
  /// impairment and slightly lower in mild.
  @Test(arguments: [KidneyFunction.mild, .moderate, .severe])
  func janssen2024Kidney(_ kidney: KidneyFunction) throws {
    let ratio = try exposure.ratio(
      Exposure.oneDevice(),
      in: Exposure.person { $0.setOrganFunction(liver: .normal, kidney: kidney) })
    #expect((1.20...1.26).contains(ratio.peak), "\(ratio.peak)")
    #expect((1.13...1.36).contains(ratio.area), "\(ratio.area)")
    let norketamine = kidney == .mild ? 0.9...1.05 : 1.39...1.55
    #expect(norketamine.contains(ratio.norketamineArea), "\(ratio.norketamineArea)")
  }
}
