// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of the symptom domains.
public enum SymptomParameter: Int, Slot, ParameterList {
  case maximumEffect
  case halfEffect
  case effectExponent
  case moodRate
  case anhedoniaRate
  case anhedoniaWeight
  case suicidalityRate
  case suicidalityWeight
  case suicidalityThroughMood
  case somaticRate
  case somaticWeight
  case cognitionRate
  case cognitionWeight
  case nonDrugEffect

  public var passport: Passport {
    switch self {
    case .maximumEffect:
      Passport(
        "symptom.maximum-effect", "E_{max}", value: 0.4564, "1", variability: 1, on: .logit,
        range: 0.02...0.98, .calibrated, "Largest share of symptoms that the drug takes away",
        sources: [.murrough2013, .fava2020])
    case .halfEffect:
      Passport(
        "symptom.half-effect", "D_{50}", value: 0.3046, "1", variability: 0.8,
        range: 0.01...3, .calibrated, "Change of the network that gives half of the effect",
        sources: [.murrough2013, .fava2020])
    case .effectExponent:
      Passport(
        "symptom.effect-exponent", "h_{D}", value: 1.492, "1", range: 1...4, .calibrated,
        "Hill coefficient of the effect in the change of the network",
        sources: [.murrough2013, .fava2020])
    case .moodRate:
      Passport(
        "mood.rate", "k_{mood}", value: 1.459, "1/h", variability: 0.3, range: 0.1...10,
        .calibrated,
        "Rate at which mood follows", sources: [.murrough2013b])
    case .anhedoniaRate:
      Passport(
        "anhedonia.rate", "k_{anh}", value: 0.693, "1/h", variability: 0.3, range: 0.05...10,
        .calibrated, "Rate at which anhedonia and energy follow", sources: [.murrough2013b])
    case .anhedoniaWeight:
      Passport(
        "anhedonia.weight", "w_{anh}", value: 0.95, "1", range: 0.2...1.3, .assumed,
        "The drug's effect on anhedonia and energy relative to mood", sources: [.murrough2013])
    case .suicidalityRate:
      Passport(
        "suicidality.rate", "k_{SI}", value: 1.98, "1/h", variability: 0.3, range: 0.05...10,
        .assumed, "Rate at which suicidality follows", sources: [.grunebaum2018])
    case .suicidalityWeight:
      Passport(
        "suicidality.weight", "w_{SI}", value: 0.73, "1", range: 0.1...1, .assumed,
        "The drug's own effect on suicidality relative to mood", sources: [.grunebaum2018])
    case .suicidalityThroughMood:
      Passport(
        "suicidality.through-mood", "m_{SI}", value: 0.37, "1", range: 0...1, .measured,
        "Relief of suicidality per relief of mood: a third of the whole, as mediation analysis found",
        sources: [.grunebaum2018])
    case .somaticRate:
      Passport(
        "somatic.rate", "k_{som}", value: 0.04449, "1/h", variability: 0.3, range: 0.005...5,
        .calibrated, "Rate at which sleep and somatic symptoms follow", sources: [.murrough2013b])
    case .somaticWeight:
      Passport(
        "somatic.weight", "w_{som}", value: 0.8, "1", range: 0.2...1.3, .assumed,
        "The drug's effect on sleep and somatic symptoms relative to mood", sources: [.murrough2013]
      )
    case .cognitionRate:
      Passport(
        "cognition.rate", "k_{cog}", value: 0.15, "1/h", range: 0.005...5, .assumed,
        "Rate at which concentration follows", sources: [.murrough2013b])
    case .cognitionWeight:
      Passport(
        "cognition.weight", "w_{cog}", value: 0.8, "1", range: 0.2...1.3, .assumed,
        "The drug's effect on concentration relative to mood", sources: [.murrough2013])
    case .nonDrugEffect:
      Passport(
        "symptom.non-drug-effect", "e_{0}", value: 0, "1", range: 0...0.25, .assumed,
        "Constant share of symptoms taken away by what is not the drug; 0 shows the drug alone",
        sources: [.murrough2013])
    }
  }
}
