// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@Suite struct MetabolicActivityTests {
  /// The absorption of a person with some activity of the gut wall.
  func absorption(gut: Double, formation: Double = 1) -> [AbsorptionParameter: Double] {
    var activity = MetabolicActivity<Double>()
    activity.gut = gut
    activity.norketamineFormation = formation
    var values = AbsorptionParameter.allCases.map(\.passport.value)
    values.withUnsafeMutableBufferPointer { activity.act(on: Section($0.baseAddress!)) }
    return Dictionary(uniqueKeysWithValues: zip(AbsorptionParameter.allCases, values))
  }

  @Test func theTypicalWallKeepsEveryBit() {
    for (parameter, value) in absorption(gut: 1) { #expect(value == parameter.passport.value) }
  }

  /// Both walls of the gut answer to the same factor on their extraction ratio.
  @Test(arguments: [0.07, 0.5, 4])
  func bothWallsAnswerAlike(gut: Double) {
    let changed = absorption(gut: gut)
    let typical = AbsorptionParameter.gutAvailability.passport.value
    let ratio = 1 / changed[.gutAvailability]! - 1
    #expect((ratio / (1 / typical - 1) - gut).magnitude < 1e-12)
    let oral = changed[.gutExtractionRatio]! / AbsorptionParameter.gutExtractionRatio.passport.value
    #expect((oral - gut).magnitude < 1e-12)
  }

  @Test func lessNorketamineIsFormedOnTheWay() {
    let changed = absorption(gut: 1, formation: 0.5)
    for parameter in [AbsorptionParameter.firstPassToNorketamine, .oralFirstPassToNorketamine] {
      #expect((changed[parameter]! / parameter.passport.value - 0.5).magnitude < 1e-12)
    }
  }

  /// The more enzymes work, the more is cleared, and never more than the blood brings.
  @Test func theLiverClearsAtMostWhatItIsBrought() {
    var last = 0.0
    for liver in [0.01, 0.1, 0.5, 1, 3, 100.0] {
      var activity = MetabolicActivity<Double>()
      activity.liver = liver
      var disposition = DispositionParameter.allCases.map(\.passport.value)
      var covariates = CovariateParameter.allCases.map(\.passport.value)
      disposition.withUnsafeMutableBufferPointer { d in
        covariates.withUnsafeMutableBufferPointer { c in
          Covariates(weight: 70, age: 45, sexContrast: 0.0).individualize(
            Section(d.baseAddress!), by: Section(c.baseAddress!), activity: activity)
        }
      }
      let clearance = disposition[DispositionParameter.clearanceS.rawValue]
      #expect(last < clearance && clearance < 130)
      last = clearance
    }
  }
}
