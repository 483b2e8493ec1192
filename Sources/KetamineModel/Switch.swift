// SPDX-License-Identifier: Apache-2.0

import Neuroplasticity
public import Quantities

/// A question that the field has not settled, with its sides. None is decided silently.
public enum Switch: Int, CaseIterable, Sendable {
  case hydroxynorketamine
  case mtor
  case interneuronPreference
  case receptorAffinity
  case suicidalityThroughMood
  case neurogenesis
  case nonDrug

  /// The name on the command line.
  public var name: String {
    switch self {
    case .hydroxynorketamine: "hydroxynorketamine"
    case .mtor: "mtor"
    case .interneuronPreference: "interneuron-preference"
    case .receptorAffinity: "receptor-affinity"
    case .suicidalityThroughMood: "suicidality-through-mood"
    case .neurogenesis: "neurogenesis"
    case .nonDrug: "non-drug"
    }
  }

  /// The sides; the first is the default.
  public var sides: [String] {
    switch self {
    case .hydroxynorketamine: ["inactive", "active"]
    case .mtor: ["parallel", "necessary", "abdallah-2020"]
    case .interneuronPreference: ["on", "off"]
    case .receptorAffinity: ["ebert-1997", "temme-2018"]
    case .suicidalityThroughMood: ["on", "off"]
    case .neurogenesis: ["on", "off"]
    case .nonDrug: ["remaining", "additive"]
    }
  }

  /// What the sides mean, and why the default is the default.
  public var meaning: String {
    switch self {
    case .hydroxynorketamine:
      "Whether hydroxynorketamine strengthens AMPA throughput. Rodents say yes; in patients higher levels went with less improvement, so the default is no."
    case .mtor:
      "Whether the effect needs mTOR: two parallel arms, strictly necessary, or as Abdallah 2020 found, where blocking mTOR made the effect last. Rapamycin did not take away the effect at 24 h in patients, so the default is parallel."
    case .interneuronPreference:
      "Whether interneurons are blocked before pyramidal cells. Without it there is no disinhibition at small doses."
    case .receptorAffinity:
      "How much more strongly S-ketamine binds than R-ketamine: five times (Ebert 1997) or hardly (Temme 2018). It decides what arketamine does."
    case .suicidalityThroughMood:
      "Whether part of the relief of suicidality comes through mood: about a third, by mediation analysis."
    case .neurogenesis:
      "Whether new neurons add to the network over weeks."
    case .nonDrug:
      "Whether what is not the drug acts on the symptoms that remain, or adds to the drug's effect."
    }
  }

  public var sources: [Reference] {
    switch self {
    case .hydroxynorketamine: [.zanos2018, .zarate2012]
    case .mtor: [.li2010, .abdallah2020]
    case .interneuronPreference: [.homayoun2007, .moghaddam1997]
    case .receptorAffinity: [.ebert1997, .temme2018]
    case .suicidalityThroughMood: [.grunebaum2018]
    case .neurogenesis: [.spalding2013]
    case .nonDrug: [.murrough2013]
    }
  }
}

/// A virtual knock-out, from the start of the simulation to its end.
public enum Block: Int, CaseIterable, Sendable {
  case ampa
  case trkb
  case mtor

  /// The name on the command line.
  public var name: String {
    switch self {
    case .ampa: "ampa"
    case .trkb: "trkb"
    case .mtor: "mtor"
    }
  }
}
