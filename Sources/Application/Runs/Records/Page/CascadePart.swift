// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Pharmacokinetics

/// A part of the cascade that a dose sets off, from blood to mood.
package enum CascadePart: Int, CaseIterable, Sendable {
  case plasma
  case receptors
  case dissociation
  case glutamate
  case ampa
  case bdnf
  case mtor
  case synapses
  case network
  case depression

  /// What is followed of it.
  package var observable: Observable {
    switch self {
    case .plasma: .plasma(.ketamine, nil, .venous)
    case .receptors: .interneuronOccupancy
    case .dissociation: .cadss
    case .glutamate: .glutamate
    case .ampa: .ampa
    case .bdnf: .bdnf
    case .mtor: .mtor
    case .synapses: .synapseDensity
    case .network: .networkNormalisation
    case .depression: .madrs
    }
  }

  /// What a figure calls it.
  package var title: String {
    switch self {
    case .plasma: "Ketamine in plasma"
    case .receptors: "NMDA receptors occupied"
    case .dissociation: "Dissociation (CADSS)"
    case .glutamate: "Glutamate"
    case .ampa: "AMPA throughput"
    case .bdnf: "BDNF"
    case .mtor: "mTOR"
    case .synapses: "Synapse density"
    case .network: "Default-mode network"
    case .depression: "Depression (MADRS)"
    }
  }

  /// What its numbers are.
  package var measure: Measure {
    switch self {
    case .plasma: .amount
    case .receptors, .network: .share
    case .dissociation, .depression: .points
    case .glutamate, .ampa, .bdnf, .mtor, .synapses: .ratio
    }
  }

  /// Whether it lives in a session, rather than from session to session: its peaks are told by the
  /// session in which they are reached.
  package var isAcute: Bool { rawValue <= Self.mtor.rawValue }

  /// Whether the drug lowers it: only of a depression one is glad.
  package var isLowered: Bool { self == .depression }

  /// What a number is.
  package enum Measure: Sendable {
    /// So much, in the unit of the observable.
    case amount
    /// A part of a whole: 0 none, 1 all.
    case share
    /// Relative to the value before the dose.
    case ratio
    /// Points of a scale.
    case points

    /// A smaller change than this counts as none. Half of a tenth of a point, a thousandth of a whole:
    /// less than a figure could show in words.
    var leastChange: Double {
      switch self {
      case .amount: 0
      case .share, .ratio: 0.001
      case .points: 0.05
      }
    }
  }
}
