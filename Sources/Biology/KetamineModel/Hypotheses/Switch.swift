// SPDX-License-Identifier: Apache-2.0

import Literature
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
  case cyp2b6Effect
  case weight
  case naltrexone

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
    case .cyp2b6Effect: "cyp2b6-effect"
    case .weight: "weight"
    case .naltrexone: "naltrexone"
    }
  }

  /// The sides by their names; the first is the default.
  public var sides: [String] { allSides.map { $0.rawValue } }

  private var allSides: [Side] {
    switch self {
    case .hydroxynorketamine: [.inactive, .active]
    case .mtor: [.parallel, .necessary, .abdallah2020]
    case .interneuronPreference, .suicidalityThroughMood, .neurogenesis: [.on, .off]
    case .receptorAffinity: [.ebert1997, .temme2018]
    case .nonDrug: [.remaining, .additive]
    case .cyp2b6Effect: [.modest, .li2015]
    case .weight: [.allometric, .none]
    case .naltrexone: [.noEffect, .attenuates]
    }
  }

  /// A side, by the name that users write.
  package enum Side: String, Sendable {
    case inactive, active
    case parallel, necessary
    case abdallah2020 = "abdallah-2020"
    case on, off
    case ebert1997 = "ebert-1997"
    case temme2018 = "temme-2018"
    case remaining, additive
    case modest
    case li2015 = "li-2015"
    case allometric, none
    case noEffect = "no-effect"
    case attenuates
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
    case .cyp2b6Effect:
      "How much the variant *6 of CYP2B6 slows the liver. Li 2015 found a third of the clearance in *6/*6 under infusions over days, Rao 2016 no difference after one small oral dose. The default, modest, lies between them."
    case .weight:
      "Whether volumes and clearances grow with body weight. A meta-analysis and a population model of 820 people found no effect of weight, but hardly anybody in them was far from the mean, so that the default is the allometry that holds for other drugs."
    case .naltrexone:
      "Whether naltrexone takes away part of the antidepressant effect. A crossover trial was stopped because it did (12 people, Williams 2018); a case series, a chart review and a randomised trial of 58 people found nothing of it, so the default is no effect."
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
    case .cyp2b6Effect: [.li2015, .rao2016]
    case .weight: [.anderson2008, .kamp2020Meta, .perezRuixo2020]
    case .naltrexone: [.williams2018, .yoon2019, .marton2019, .yoon2025]
    }
  }
}

/// A virtual knock-out, from the start of the simulation to its end.
public enum KnockOut: Int, CaseIterable, Sendable {
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
