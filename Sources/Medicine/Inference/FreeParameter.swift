// SPDX-License-Identifier: Apache-2.0

/// A parameter that calibration may move, where it starts, and how far it may stray.
public struct FreeParameter: Sendable {
  /// The name of its passport.
  public let name: String
  /// Where the fit starts and the prior is centred, in the unit of the passport.
  public let start: Double
  /// The standard deviation of the prior, on the logarithm.
  public let spread: Double

  init(_ name: String, _ start: Double, _ spread: Double) {
    self.name = name
    self.start = start
    self.spread = spread
  }
}

extension FreeParameter {
  /// What the data on drug levels may move. The starts are the first guesses before any fit; the
  /// priors are narrow where a meta-analysis speaks (clearance) and wide where nothing does.
  public static let exposure: [FreeParameter] = [
    .init("ketamine.central-volume", 27, 0.3),
    .init("ketamine.shallow-volume", 82, 0.3),
    .init("ketamine.deep-volume", 79, 1),
    .init("ketamine.shallow-clearance", 69, 0.3),
    .init("ketamine.deep-clearance", 66, 0.7),
    .init("ketamine.clearance.s", 94, 0.1),
    .init("ketamine.clearance.r", 89, 0.1),
    .init("norketamine.formation-time", 0.31, 0.3),
    .init("norketamine.central-volume", 36, 0.3),
    .init("norketamine.peripheral-volume", 69, 0.3),
    .init("norketamine.intercompartmental-clearance", 96, 0.3),
    .init("norketamine.clearance.s", 67, 0.25),
    .init("norketamine.clearance.r", 56, 0.25),
    .init("venous.shunt.ketamine", 0.35, 0.3),
    .init("venous.rate.ketamine", 1.3, 0.5),
    .init("venous.shunt.norketamine", 0.35, 0.3),
    .init("venous.rate.norketamine", 1.3, 0.5),
    .init("nasal.absorption-rate", 1.7, 0.3),
    .init("nasal.first-device-fraction", 0.44, 0.3),
    .init("nasal.later-device-factor", 0.62, 0.3),
    .init("gut.availability", 0.64, 0.2),
    .init("gut.first-pass-to-norketamine", 0.8, 0.2),
  ]

  /// What the data on routes may move. The starts of the gut's numbers let a third of a small dose
  /// pass and nearly two thirds of 84 mg.
  public static let routes: [FreeParameter] = [
    .init("film.uptake-rate", 1.4, 0.5),
    .init("oral-mucosa.absorption-rate", 4, 0.5),
    .init("oral.gut-extraction-ratio", 2, 0.3),
    .init("oral.saturating-amount", 80, 0.5),
  ]

  /// What the data on mechanism, mood and side effects may move.
  public static let effects: [FreeParameter] = [
    .init("nmda.interneuron-preference", 4, 0.3),
    .init("glutamate.turnover-rate", 6, 0.4),
    .init("glutamate.maximum-surge", 1.25, 0.6),
    .init("glutamate.half-blockade", 0.46, 0.4),
    .init("glutamate.blockade-exponent", 1.5, 0.3),
    .init("glutamate.pyramidal-exponent", 1.2, 0.7),
    .init("glutamate.adaptation-gain", 5, 1),
    .init("glutamate.adaptation-rate", 0.2, 0.7),
    .init("ampa.turnover-rate", 2, 0.5),
    .init("ampa.glutamate-exponent", 1.5, 0.25),
    .init("bdnf.rate", 0.35, 0.5),
    .init("bdnf.activity-gain", 0.63, 0.5),
    .init("bdnf.resting-block-gain", 0.38, 0.7),
    .init("mtor.rate", 1.4, 0.5),
    .init("mtor.activity-gain", 1.15, 0.5),
    .init("mtor.trkb-gain", 1.9, 0.5),
    .init("protein.rate", 0.10, 0.5),
    .init("synapse.formation-rate", 0.078, 0.7),
    .init("synapse.consolidation-rate", 0.015, 0.4),
    .init("synapse.loss-rate.new", 0.012, 0.4),
    .init("synapse.loss-rate.mature", 0.0030, 0.4),
    .init("functional.on-rate", 0.70, 0.7),
    .init("functional.off-rate", 0.030, 0.7),
    .init("network.rate", 1.2, 0.6),
    .init("network.synaptic-weight", 1, 0.7),
    .init("network.half-normalisation", 0.5, 1),
    .init("symptom.maximum-effect", 0.36, 0.4),
    .init("symptom.half-effect", 0.5, 1),
    .init("symptom.effect-exponent", 1.5, 0.3),
    .init("mood.rate", 1.0, 0.4),
    .init("anhedonia.rate", 0.6, 0.4),
    .init("somatic.rate", 0.05, 0.5),
    .init("dissociation.half-concentration", 0.51, 0.15),
    .init("dissociation.scale", 40, 0.7),
    .init("dissociation.tolerance-rate", 0.30, 0.5),
    .init("pressure.maximum-systolic", 45, 0.7),
    .init("heart-rate.maximum", 15, 0.7),
  ]

  /// What the data on side effects that begin in a session may move. Where one dose is known, the
  /// slope stays as it is. The starts are the formulas solved for other drug levels than these.
  public static let sideEffects: [FreeParameter] = [
    .init("dissociation-onset.half-concentration", 0.29, 1),
    .init("dissociation-onset.exponent", 1, 0.7),
    .init("sedation.half-concentration", 0.45, 1),
    .init("sedation.exponent", 1.3, 0.7),
    .init("nausea.half-concentration", 1.8, 1.5),
    .init("nausea.exponent", 0.7, 0.7),
    .init("vomiting.half-concentration", 1.6, 1),
    .init("vomiting.exponent", 2.2, 0.7),
    .init("dizziness.half-concentration", 1, 2),
    .init("blurred-vision.half-concentration", 5, 2),
    .init("distress.half-concentration", 10, 2),
  ]
}
