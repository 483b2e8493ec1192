// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of BDNF, mTOR and synaptic protein.
public enum NeurotrophinParameter: Int, Slot, ParameterList {
  case bdnfRate
  case activityToBDNF
  case restingBlockToBDNF
  case mtorRate
  case activityToMTOR
  case trkbToMTOR
  case proteinRate
  case trkbToProtein

  public var passport: Passport {
    switch self {
    case .bdnfRate:
      Passport(
        "bdnf.rate", "k_{B}", value: 0.2988, "1/h", range: 0.05...5, .calibrated,
        "Rate at which BDNF follows its drive", sources: [.haile2014, .autry2011])
    case .activityToBDNF:
      Passport(
        "bdnf.activity-gain", "s_{A}", value: 0.8544, "1", variability: 0.5,
        range: 0.01...5, .calibrated, "BDNF released per unit of excess AMPA throughput",
        sources: [.haile2014, .machadoVieira2009])
    case .restingBlockToBDNF:
      Passport(
        "bdnf.resting-block-gain", "s_{X}", value: 0.1555, "1", range: 0...2, .calibrated,
        "BDNF translated per unit of block at rest, through eEF2 kinase", sources: [.autry2011])
    case .mtorRate:
      Passport(
        "mtor.rate", "k_{M}", value: 1.612, "1/h", range: 0.1...10, .calibrated,
        "Rate at which mTOR signalling follows its drive", sources: [.li2010])
    case .activityToMTOR:
      Passport(
        "mtor.activity-gain", "s_{MA}", value: 1.49, "1", range: 0.05...10, .calibrated,
        "mTOR signalling per unit of excess AMPA throughput", sources: [.li2010])
    case .trkbToMTOR:
      Passport(
        "mtor.trkb-gain", "s_{MB}", value: 1.618, "1", range: 0...10, .calibrated,
        "mTOR signalling per unit of TrkB signal", sources: [.li2010])
    case .proteinRate:
      Passport(
        "protein.rate", "k_{P}", value: 0.07623, "1/h", range: 0.01...1, .calibrated,
        "Rate at which synaptic protein follows its drive", sources: [.li2010])
    case .trkbToProtein:
      Passport(
        "protein.trkb-gain", "s_{PT}", value: 0.5, "1", range: 0...5, .assumed,
        "Synaptic protein per unit of TrkB signal that does not pass through mTOR",
        sources: [.abdallah2020])
    }
  }
}
