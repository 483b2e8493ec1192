// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars
import Tolerability

/// A parameter that calibration may move, where it starts, and how far it may stray.
package struct FreeParameter<Values: FittedValues>: Sendable {
  /// Its place in the order of the passports.
  let place: Int
  /// Where the fit starts and the prior is centred, in the unit of the passport.
  package let start: Double
  /// The standard deviation of the prior, on the logarithm.
  package let spread: Double

  /// The name of its passport.
  package var name: String { passport.name }

  var passport: Passport { Values.passports[place] }

  /// The bounds of its logarithm.
  var bounds: ClosedRange<Double> {
    let range = passport.range
    return Double.log(max(range.lowerBound, .leastNormalMagnitude))...Double.log(range.upperBound)
  }

  /// The distance of a logarithm from the prior's centre, in standard deviations.
  func strain(_ logarithm: Double) -> Double { (logarithm - Double.log(start)) / spread }
}

extension FreeParameter where Values == Parameters<Double> {
  init<List: ModelParameter>(_ parameter: List, _ start: Double, _ spread: Double) {
    self.init(place: parameter.place, start: start, spread: spread)
  }
}

extension FreeParameter where Values == PopulationParameters {
  init<List: PopulationParameter>(_ parameter: List, _ start: Double, _ spread: Double) {
    self.init(place: parameter.place, start: start, spread: spread)
  }
}

extension FreeParameter where Values == Parameters<Double> {
  /// What the data on drug levels may move. The starts are the first guesses before any fit; the
  /// priors are narrow where a meta-analysis speaks (clearance) and wide where nothing does.
  static var exposure: [FreeParameter] {
    [
      .init(DispositionParameter.centralVolume, 27, 0.3),
      .init(DispositionParameter.shallowVolume, 82, 0.3),
      .init(DispositionParameter.deepVolume, 79, 1),
      .init(DispositionParameter.shallowClearance, 69, 0.3),
      .init(DispositionParameter.deepClearance, 66, 0.7),
      .init(DispositionParameter.clearanceS, 94, 0.1),
      .init(DispositionParameter.clearanceR, 89, 0.1),
      .init(DispositionParameter.formationTime, 0.31, 0.3),
      .init(DispositionParameter.norketamineCentralVolume, 36, 0.3),
      .init(DispositionParameter.norketaminePeripheralVolume, 69, 0.3),
      .init(DispositionParameter.norketamineIntercompartmentalClearance, 96, 0.3),
      .init(DispositionParameter.norketamineClearanceS, 67, 0.25),
      .init(DispositionParameter.norketamineClearanceR, 56, 0.25),
      .init(DispositionParameter.venousShuntKetamine, 0.35, 0.3),
      .init(DispositionParameter.venousRateKetamine, 1.3, 0.5),
      .init(DispositionParameter.venousShuntNorketamine, 0.35, 0.3),
      .init(DispositionParameter.venousRateNorketamine, 1.3, 0.5),
      .init(AbsorptionParameter.mucosalRate, 1.7, 0.3),
      .init(AbsorptionParameter.firstDeviceFraction, 0.44, 0.3),
      .init(AbsorptionParameter.laterDeviceFactor, 0.62, 0.3),
      .init(AbsorptionParameter.gutAvailability, 0.64, 0.2),
      .init(AbsorptionParameter.firstPassToNorketamine, 0.8, 0.2),
    ]
  }

  /// What the data on routes may move. The starts of the gut's numbers let a third of a small dose
  /// pass and nearly two thirds of 84 mg.
  static var routes: [FreeParameter] {
    [
      .init(AbsorptionParameter.filmUptake, 1.4, 0.5),
      .init(AbsorptionParameter.oralMucosaRate, 4, 0.5),
      .init(AbsorptionParameter.gutExtractionRatio, 2, 0.3),
      .init(AbsorptionParameter.saturatingAmount, 80, 0.5),
    ]
  }

  /// What the data on mechanism, mood and side effects may move.
  static var effects: [FreeParameter] {
    [
      .init(NMDAParameter.interneuronPreference, 4, 0.3),
      .init(GlutamateParameter.turnoverRate, 6, 0.4),
      .init(GlutamateParameter.maximumSurge, 1.25, 0.6),
      .init(GlutamateParameter.halfBlockade, 0.46, 0.4),
      .init(GlutamateParameter.blockadeExponent, 1.5, 0.3),
      .init(GlutamateParameter.pyramidalExponent, 1.2, 0.7),
      .init(GlutamateParameter.adaptationGain, 5, 1),
      .init(GlutamateParameter.adaptationRate, 0.2, 0.7),
      .init(AMPAParameter.turnoverRate, 2, 0.5),
      .init(AMPAParameter.glutamateExponent, 1.5, 0.25),
      .init(NeurotrophinParameter.bdnfRate, 0.35, 0.5),
      .init(NeurotrophinParameter.activityToBDNF, 0.63, 0.5),
      .init(NeurotrophinParameter.restingBlockToBDNF, 0.38, 0.7),
      .init(NeurotrophinParameter.mtorRate, 1.4, 0.5),
      .init(NeurotrophinParameter.activityToMTOR, 1.15, 0.5),
      .init(NeurotrophinParameter.trkbToMTOR, 1.9, 0.5),
      .init(NeurotrophinParameter.proteinRate, 0.10, 0.5),
      .init(SynapseParameter.formationRate, 0.078, 0.7),
      .init(SynapseParameter.consolidationRate, 0.015, 0.4),
      .init(SynapseParameter.lossRateNew, 0.012, 0.4),
      .init(SynapseParameter.lossRateMature, 0.0030, 0.4),
      .init(SynapseParameter.functionalOnRate, 0.70, 0.7),
      .init(SynapseParameter.functionalOffRate, 0.030, 0.7),
      .init(NetworkParameter.rate, 1.2, 0.6),
      .init(NetworkParameter.synapticWeight, 1, 0.7),
      .init(NetworkParameter.halfNormalisation, 0.5, 1),
      .init(SymptomParameter.maximumEffect, 0.36, 0.4),
      .init(SymptomParameter.halfEffect, 0.5, 1),
      .init(SymptomParameter.effectExponent, 1.5, 0.3),
      .init(SymptomParameter.moodRate, 1.0, 0.4),
      .init(SymptomParameter.anhedoniaRate, 0.6, 0.4),
      .init(SymptomParameter.somaticRate, 0.05, 0.5),
      .init(DissociationParameter.halfConcentration, 0.51, 0.15),
      .init(DissociationParameter.scale, 40, 0.7),
      .init(DissociationParameter.toleranceRate, 0.30, 0.5),
      .init(PressureParameter.maximumSystolic, 45, 0.7),
      .init(PressureParameter.maximumHeartRate, 15, 0.7),
    ]
  }

  /// What the data on side effects that begin in a session may move. Where one dose is known, the
  /// slope stays as it is. The starts are the formulas solved for other drug levels than these.
  static var sideEffects: [FreeParameter] {
    [
      .init(DissociationOnsetParameter.halfConcentration, 0.29, 1),
      .init(DissociationOnsetParameter.exponent, 1, 0.7),
      .init(SedationParameter.halfConcentration, 0.45, 1),
      .init(SedationParameter.exponent, 1.3, 0.7),
      .init(NauseaParameter.halfConcentration, 1.8, 1.5),
      .init(NauseaParameter.exponent, 0.7, 0.7),
      .init(VomitingParameter.halfConcentration, 1.6, 1),
      .init(VomitingParameter.exponent, 2.2, 0.7),
      .init(DizzinessParameter.halfConcentration, 1, 2),
      .init(BlurredVisionParameter.halfConcentration, 5, 2),
      .init(DistressParameter.halfConcentration, 10, 2),
    ]
  }
}
