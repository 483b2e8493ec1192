// SPDX-License-Identifier: Apache-2.0

import Inference
import Cohorts
import KetamineModel
import Quantities
import Scalars
import Testing

@Suite struct PopulationFitTests {
  /// From the starts the fit comes back to the committed values, within 2 %.
  @Test func comesBackToTheCommittedValues() throws {
    let fit = try PopulationFit(.typical)
    let committed = try fit.committedObjective()
    let result = try fit.run()
    #expect((result.objective - committed).magnitude <= 0.01 * committed)
    for estimate in result.estimates {
      let place = PopulationParameters.index(of: estimate.name)!
      let value = PopulationParameters.passports[place].value
      #expect((estimate.value - value).magnitude <= 0.02 * value, "\(estimate.name)")
    }
  }

  /// A parameter is called calibrated if and only if the command moves it.
  @Test func calibratedIsWhatIsFitted() {
    let graded = PopulationParameters.passports.filter { $0.grade == .calibrated }.map(\.name)
    let fitted = PopulationFit.names
    #expect(Set(graded) == Set(fitted) && Set(fitted).count == fitted.count)
  }

  /// Two studies by hand; and studies that lie as close as chance has it are not apart at all.
  @Test func spreadBetweenStudiesIsThatOfTheMethodOfMoments() {
    let apart = [BetweenStudies.Effect(0, 0.5), BetweenStudies.Effect(2, 0.5)]
    // Weights 4 and 4, mean 1, Q = 8, C = 8 − 32/8 = 4, τ² = 7/4.
    #expect((BetweenStudies.spread(of: apart) - 1.75.squareRoot()).magnitude < 1e-12)
    let alike = [BetweenStudies.Effect(1, 0.5), BetweenStudies.Effect(1.1, 0.5)]
    #expect(BetweenStudies.spread(of: alike) == 0)
  }
}
