// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@Suite struct DispositionTests {
  /// The rates of change of S-ketamine's compartments at some amounts.
  func rates(at amounts: [Compartment: Double]) -> [Compartment: Double] {
    var body = DispositionParameter.allCases.map(\.passport.value)
    var absorption = AbsorptionParameter.allCases.map(\.passport.value)
    var y = Compartment.allCases.map { amounts[$0] ?? 0 }
    var rates = y
    body.withUnsafeMutableBufferPointer { b in
      absorption.withUnsafeMutableBufferPointer { a in
        y.withUnsafeMutableBufferPointer { y in
          rates.withUnsafeMutableBufferPointer { r in
            Disposition(of: .s, Section(b.baseAddress!), Section(a.baseAddress!))
              .flows(Section(y.baseAddress!), into: Section(r.baseAddress!))
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

  @Test func theMucosaSparesTheLiver() {
    let now = rates(at: [.mucosa: 10])
    #expect(now[.central]! == -now[.mucosa]!)
    #expect(now[.formingNorketamine]! == 0)
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
