// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@Suite struct DispositionTests {
  /// The rates of change of S-ketamine's compartments at some amounts.
  func rates(at amounts: [Compartment: Double], gutLoad: Double = 0) -> [Compartment: Double] {
    var body = DispositionParameter.allCases.map(\.passport.value)
    var absorption = AbsorptionParameter.allCases.map(\.passport.value)
    var y = Compartment.allCases.map { amounts[$0] ?? 0 }
    var rates = y
    body.withUnsafeMutableBufferPointer { b in
      absorption.withUnsafeMutableBufferPointer { a in
        y.withUnsafeMutableBufferPointer { y in
          rates.withUnsafeMutableBufferPointer { r in
            Disposition(of: .s, Section(b.baseAddress!), Section(a.baseAddress!))
              .flows(Section(y.baseAddress!), gutLoad: gutLoad, into: Section(r.baseAddress!))
          }
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(Compartment.allCases, rates))
  }

  func value(_ parameter: DispositionParameter) -> Double { parameter.passport.value }
  func value(_ parameter: AbsorptionParameter) -> Double { parameter.passport.value }

  @Test func anEmptyBodyStaysEmpty() {
    #expect(rates(at: [:]).values.allSatisfy { $0 == 0 })
  }

  @Test func clearanceIsWhatLeavesTheCentralVolumeForGood() {
    let now = rates(at: [.central: 10])
    let concentration = 10 / value(.centralVolume)
    let cleared = now[.formingNorketamine]! + now[.eliminated]!
    #expect((cleared - value(.clearanceS) * concentration).magnitude < 1e-12)
    #expect((now[.formingNorketamine]! / cleared - value(.fractionToNorketamine)).magnitude < 1e-12)
  }

  /// F = F_g (1 − CL/Q_h) of what leaves the gut arrives as ketamine.
  @Test func firstPassTakesItsShare() {
    let now = rates(at: [.gut: 10])
    let expected = value(.gutAvailability) * (1 - value(.clearanceS) / value(.hepaticBloodFlow))
    #expect((now[.central]! / -now[.gut]! - expected).magnitude < 1e-12)
    let formed = now[.formingNorketamine]! / (-now[.gut]! - now[.central]!)
    #expect((formed - value(.firstPassToNorketamine)).magnitude < 1e-12)
  }

  @Test(arguments: [Compartment.mucosa, .oralMucosa]) func theMucosaSparesTheLiver(
    _ mucosa: Compartment
  ) {
    let now = rates(at: [mucosa: 10])
    #expect(now[.central]! > 0)
    #expect(now[.central]! == -now[mucosa]!)
    #expect(now[.formingNorketamine]! == 0)
  }

  /// Of an injection the share F arrives, unchanged; the rest leaves without becoming norketamine.
  @Test(arguments: [
    (Compartment.muscle, AbsorptionParameter.muscleRate, AbsorptionParameter.muscleAvailability),
    (.subcutis, .subcutisRate, .subcutisAvailability),
  ])
  func injectionsHaveNoFirstPass(
    _ depot: Compartment, _ rate: AbsorptionParameter, _ share: AbsorptionParameter
  ) {
    let now = rates(at: [depot: 10])
    #expect((now[depot]! + 10 * value(rate)).magnitude < 1e-12)
    #expect((now[.central]! / -now[depot]! - value(share)).magnitude < 1e-12)
    #expect((now[.eliminated]! + now[.central]! + now[depot]!).magnitude < 1e-12)
    #expect(now[.formingNorketamine]! == 0)
  }

  /// F_g = 1 / (1 + κ) where nothing loads the gut wall, and 1 under a load beyond measure.
  @Test func theGutWallSaturates() {
    let passes = 1 - value(.clearanceS) / value(.hepaticBloodFlow)
    func available(_ load: Double) -> Double {
      let now = rates(at: [.oralGut: 1], gutLoad: load)
      return now[.central]! / -now[.oralGut]! / passes
    }
    #expect((available(0) - 1 / (1 + value(.gutExtractionRatio))).magnitude < 1e-12)
    #expect((available(1e6) - 1).magnitude < 1e-6)
    let half = available(value(.saturatingAmount))
    #expect((half - 1 / (1 + value(.gutExtractionRatio) / 2)).magnitude < 1e-12)
    #expect(
      [0.0, 20, 50, 100, 300].map(available) == [0.0, 20, 50, 100, 300].map(available).sorted())
  }

  /// What gut wall and liver take of a swallowed dose appears as norketamine, in the share of its
  /// parameter; and the load counts both enantiomers, not this one alone.
  @Test func firstPassOfSwallowedDosesMakesNorketamine() {
    let now = rates(at: [.oralGut: 10], gutLoad: 60)
    let lost = -now[.oralGut]! - now[.central]!
    let share = value(.oralFirstPassToNorketamine)
    #expect((now[.formingNorketamine]! / lost - share).magnitude < 1e-12)
    #expect(now[.central]! > rates(at: [.oralGut: 10], gutLoad: 10)[.central]!)
  }

  /// At equal concentrations nothing is exchanged, and venous blood shows what arterial blood does.
  @Test func equilibriumIsEqualConcentration() {
    let level = 0.4
    let now = rates(at: [
      .central: level * value(.centralVolume), .shallow: level * value(.shallowVolume),
      .deep: level * value(.deepVolume), .venousKetamine: level,
    ])
    #expect(now[.shallow]!.magnitude < 1e-12)
    #expect(now[.deep]!.magnitude < 1e-12)
    #expect(now[.venousKetamine]!.magnitude < 1e-12)
  }
}
