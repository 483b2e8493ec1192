// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of synapses and of the fast functional component.
public enum SynapseParameter: Int, Slot, ParameterList {
  case formationRate
  case consolidationRate
  case lossRateNew
  case lossRateMature
  case depressedDensity
  case functionalOnRate
  case functionalOffRate
  case protection

  public var passport: Passport {
    switch self {
    case .formationRate:
      Passport(
        "synapse.formation-rate", "k_{f}", value: 0.08375, "1/h", variability: 0.5,
        range: 0.005...1, .calibrated,
        "Formation of synapses per unit of synaptic protein and room",
        sources: [.phoumthipphavong2016])
    case .consolidationRate:
      Passport(
        "synapse.consolidation-rate", "k_{c}", value: 0.01604, "1/h", range: 0.001...0.2,
        .calibrated,
        "Rate at which new synapses become lasting ones", sources: [.modaSava2019])
    case .lossRateNew:
      Passport(
        "synapse.loss-rate.new", "k_{ln}", value: 0.011, "1/h", range: 0.001...0.2, .calibrated,
        "Rate at which new synapses are lost", sources: [.phoumthipphavong2016, .modaSava2019])
    case .lossRateMature:
      Passport(
        "synapse.loss-rate.mature", "k_{lm}", value: 0.002329, "1/h", variability: 0.5,
        range: 0.0002...0.05, .calibrated,
        "Rate at which lasting synapses return to the untreated density",
        sources: [.phoumthipphavong2016])
    case .depressedDensity:
      Passport(
        "synapse.depressed-density", "S_{0}", value: 0.78, "1", variability: 0.4, on: .logit,
        range: 0.5...0.95, .assumed,
        "Density of the untreated patient, as a fraction of the healthy one",
        sources: [.holmes2019, .modaSava2019])
    case .functionalOnRate:
      Passport(
        "functional.on-rate", "k_{on}", value: 0.6499, "1/h", range: 0.02...5, .calibrated,
        "Build-up of the fast functional component per unit of excess AMPA throughput",
        sources: [.modaSava2019, .murrough2013b])
    case .functionalOffRate:
      Passport(
        "functional.off-rate", "k_{off}", value: 0.02218, "1/h", variability: 0.5,
        range: 0.002...0.2, .calibrated, "Fading of the fast functional component",
        sources: [.murrough2013b, .kishimoto2016])
    case .protection:
      Passport(
        "mtor.block-protection", "\\pi_{M}", value: 0.8, "1", range: 0...0.9, .assumed,
        "Share of the rates of loss that blocking mTOR takes away, on the side named after Abdallah",
        sources: [.abdallah2020])
    }
  }
}
