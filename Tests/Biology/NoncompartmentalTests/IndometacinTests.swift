// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Testing

/// Indometacin into a vein: what theophylline by mouth cannot check.
///
/// Concentrations (mg/L) of six people: Kwan KC et al. J Pharmacokinet Biopharm 1976;4:255-280,
/// doi:10.1007/BF01063617 (`Indometh` in R). Results: Phoenix WinNonlin, taking 25 mg as a bolus or
/// over a quarter of an hour, to fifteen digits: https://github.com/asancpt/NonCompart-tests,
/// Final_Parameters_Pivoted_Indometh_{Linear,Log}.csv and the same with _Infusion.
@Suite struct IndometacinTests {
  static let times = [0.25, 0.5, 0.75, 1, 1.25, 2, 3, 4, 5, 6, 8]
  static let concentrations = [
    [1.5, 0.94, 0.78, 0.48, 0.37, 0.19, 0.12, 0.11, 0.08, 0.07, 0.05],
    [2.03, 1.63, 0.71, 0.7, 0.64, 0.36, 0.32, 0.2, 0.25, 0.12, 0.08],
    [2.72, 1.49, 1.16, 0.8, 0.8, 0.39, 0.22, 0.12, 0.11, 0.08, 0.08],
    [1.85, 1.39, 1.02, 0.89, 0.59, 0.4, 0.16, 0.11, 0.1, 0.07, 0.07],
    [2.05, 1.04, 0.81, 0.39, 0.3, 0.23, 0.13, 0.11, 0.08, 0.1, 0.06],
    [2.31, 1.44, 1.03, 0.84, 0.64, 0.42, 0.24, 0.17, 0.13, 0.1, 0.09],
  ]

  private func expectAgreement(
    _ mode: AdministrationMode, _ rule: AreaRule, points: [Int], area: [Double],
    clearance: [Double], terminalVolume: [Double], residence: [Double], steadyVolume: [Double]
  ) throws {
    for (subject, values) in Self.concentrations.enumerated() {
      let curve = try ConcentrationCurve(times: Self.times, concentrations: values)
      let analysis = try NoncompartmentalAnalysis(of: curve, after: mode, by: rule)
      let body = try analysis.disposition(dose: 25)
      #expect(analysis.terminal.times.count == points[subject])
      expect(analysis.observed.area, area[subject])
      expect(body.clearance, clearance[subject])
      expect(body.terminalVolume, terminalVolume[subject])
      expect(analysis.observed.meanResidenceTime, residence[subject])
      expect(try #require(body.steadyStateVolume), steadyVolume[subject])
    }
  }

  private func expect(_ found: Double, _ printed: Double) {
    #expect((found - printed).magnitude <= 1e-13 * printed, "\(found), printed \(printed)")
  }

  @Test func aBolusLinear() throws {
    try expectAgreement(
      .bolus, .linear, points: [3, 9, 10, 11, 8, 9],
      area: [
        2.356267234094, 3.51317520778672, 3.74404283793542, 2.93897445882733,
        2.69624897829181, 3.59028523424544,
      ],
      clearance: [
        10.6100019718742, 7.11606980050102, 6.67727402760856, 8.5063685820445,
        9.27214074118575, 6.96323505484772,
      ],
      terminalVolume: [
        67.0159780403391, 23.541317103064, 15.8269504052657, 18.6770302753637,
        36.6853492769314, 19.6968340826101,
      ],
      residence: [
        3.30716073616985, 2.67322912782616, 1.86233938216802, 2.02414238750939,
        2.42776776221254, 2.3088112018653,
      ],
      steadyVolume: [
        35.0889819320671, 19.0228850663434, 12.4353503871431, 17.2181012106944,
        22.5106043781483, 16.0767950958536,
      ])
  }

  @Test func aBolusLinearUpLogDown() throws {
    try expectAgreement(
      .bolus, .linearUpLogDown, points: [3, 9, 10, 11, 8, 9],
      area: [
        2.32571354283916, 3.46754305044307, 3.66401877008834, 2.90207891318838,
        2.63576445304917, 3.54540872495062,
      ],
      clearance: [
        10.7493891829347, 7.20971582365952, 6.8231091511022, 8.61451419752526,
        9.48491431815119, 7.05137318133842,
      ],
      terminalVolume: [
        67.8963897782725, 23.8511160213461, 16.1726192002464, 18.9144804769393,
        37.5271907896694, 19.9461495286872,
      ],
      residence: [
        3.36503202212899, 2.71256647664518, 1.91640059768184, 2.05783501652781,
        2.49857902379794, 2.3543720823454,
      ],
      steadyVolume: [
        36.1720388189023, 19.5568334493971, 13.0758104552207, 17.7272489660434,
        23.6988079578533, 16.6015561603423,
      ])
  }

  @Test func anInfusionLinear() throws {
    try expectAgreement(
      .infusion(over: 0.25), .linear, points: [3, 9, 10, 10, 8, 9],
      area: [
        2.05706510643443, 3.19715526913642, 3.12337169699582, 2.64064120452848,
        2.19114080521489, 3.12708210924544,
      ],
      clearance: [
        12.1532371152478, 7.81945132328614, 8.00417062882588, 9.46739752342239,
        11.409581684801, 7.99467334934562,
      ],
      terminalVolume: [
        76.7635174614965, 25.8682374307925, 18.9720552210258, 22.0646090817291,
        45.1421630553332, 22.61445337783,
      ],
      residence: [
        3.66319049340946, 2.81246205799662, 2.10742031434102, 2.17263122047032,
        2.86242387199229, 2.52580687910611,
      ],
      steadyVolume: [
        44.5196226647266, 21.9919101610937, 16.8681517826394, 20.5691634359909,
        32.6590589840205, 20.1930009419835,
      ])
  }

  @Test func anInfusionLinearUpLogDown() throws {
    try expectAgreement(
      .infusion(over: 0.25), .linearUpLogDown, points: [3, 9, 10, 10, 8, 9],
      area: [
        2.03518039641635, 3.15379886868934, 3.07133303563221, 2.60738706693004,
        2.15858923583303, 3.09589593704782,
      ],
      clearance: [
        12.283923353439, 7.92694811587321, 8.13978806920688, 9.58814297926054,
        11.5816384076205, 8.07520682489072,
      ],
      terminalVolume: [
        77.588971225974, 26.2238573379604, 19.2935053358668, 22.3460170689687,
        45.8229077882125, 22.8422576230426,
      ],
      residence: [
        3.71635913323164, 2.85586043346388, 2.15471587408242, 2.20852003007967,
        2.91788577893952, 2.56706656419202,
      ],
      steadyVolume: [
        45.6514707464704, 22.6382574822433, 17.5389305643867, 21.1756058209647,
        33.7938980064157, 20.7295934391122,
      ])
  }

  @Test func theBolusIsFollowedBackToTimeZero() throws {
    let printed = [
      2.3936170212766, 2.52815950920245, 4.96536912751678, 2.46223021582734, 4.04086538461538,
      3.705625,
    ]
    for (values, initial) in zip(Self.concentrations, printed) {
      let curve = try ConcentrationCurve(times: Self.times, concentrations: values)
      expect(try ObservedExposure(of: curve, after: .bolus).initialConcentration, initial)
      #expect(try ObservedExposure(of: curve, after: .infusion(over: 1)).initialConcentration == 0)
    }
  }
}
