// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of the default-mode network.
public enum NetworkParameter: Int, Slot, ParameterList {
  case rate
  case functionalWeight
  case synapticWeight
  case halfNormalisation
  case normalisationExponent
  case halfDisruption
  case disruptionExponent

  public var passport: Passport {
    switch self {
    case .rate:
      Passport(
        "network.rate", "k_{D}", value: 2.518, "1/h", range: 0.2...20, .calibrated,
        "Rate at which the network follows what drives it", sources: [.murrough2013b, .evans2018])
    case .functionalWeight:
      Passport(
        "network.functional-weight", "w_{F}", value: 1, "1", range: 0.1...10, .assumed,
        "Change of the network per unit of the fast functional component: 1 sets its scale",
        sources: [.evans2018])
    case .synapticWeight:
      Passport(
        "network.synaptic-weight", "w_{S}", value: 0.8339, "1", range: 0.02...20, .calibrated,
        "Change of the network per share of the synaptic deficit made good",
        sources: [.evans2018, .modaSava2019])
    case .halfNormalisation:
      Passport(
        "network.half-normalisation", "D_{n}", value: 0.2341, "1", range: 0.01...5, .calibrated,
        "Change of the network at which imaging would see half of the way to the healthy mean",
        sources: [.evans2018])
    case .normalisationExponent:
      Passport(
        "network.normalisation-exponent", "h_{n}", value: 2, "1", range: 0.8...5, .assumed,
        "Hill coefficient of what imaging sees", sources: [.evans2018])
    case .halfDisruption:
      Passport(
        "network.half-disruption", "u_{50}", value: 1, "1", range: 0.05...10, .assumed,
        "Drive on the NMDA receptors that disrupts the network by half", sources: [.anticevic2012]
      )
    case .disruptionExponent:
      Passport(
        "network.disruption-exponent", "h_{u}", value: 1.5, "1", range: 0.5...5, .assumed,
        "Hill coefficient of the disruption", sources: [.anticevic2012])
    }
  }
}
