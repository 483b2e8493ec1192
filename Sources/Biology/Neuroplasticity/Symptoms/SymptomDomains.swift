// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// From network to symptoms. Each domain relaxes towards the severity that the network allows, at
/// its own pace; dissociation takes no part in it, because the evidence is against that.
///
/// The drug's effect is e = E_max D^h/(D^h + D₅₀^h). A placebo response (expectancy, contact,
/// regression to the mean) acts on the symptoms that remain, or adds to the drug's effect on the other
/// side of the switch (``JointEffect``).
/// Part of the relief of suicidality comes through mood (Grunebaum MF et al. Am J Psychiatry
/// 2018;175:327: a third), the rest by its own path.
public struct SymptomDomains<S: Scalar> {
  let p: Section<SymptomParameter, S>
  let hypotheses: Section<Hypothesis, S>

  public init(_ parameters: Section<SymptomParameter, S>, under hypotheses: Section<Hypothesis, S>)
  {
    p = parameters
    self.hypotheses = hypotheses
  }

  /// The drug's effect at a change of the network, 0 to E_max.
  public func effect(of network: S) -> S {
    p[.maximumEffect] * hill(network, half: p[.halfEffect], exponent: p[.effectExponent])
  }

  /// Mood: dM/dt = k (target − M), 1/h.
  public func mood(_ mood: S, effect: S) -> S {
    p[.moodRate] * (target(effect) - mood)
  }

  /// Anhedonia and energy.
  public func anhedonia(_ anhedonia: S, effect: S) -> S {
    p[.anhedoniaRate] * (target(p[.anhedoniaWeight] * effect) - anhedonia)
  }

  /// Suicidality: its own effect, and the relief of mood as far as the arrow from mood is there.
  public func suicidality(_ suicidality: S, mood: S, effect: S) -> S {
    let own = p[.suicidalityWeight] * effect
    let relief = S.positivePart(1 - mood)
    let throughMood = hypotheses[.suicidalityThroughMood] * p[.suicidalityThroughMood] * relief
    return p[.suicidalityRate] * (target(own + throughMood) - suicidality)
  }

  /// Sleep, appetite and other somatic symptoms.
  public func somatic(_ somatic: S, effect: S) -> S {
    p[.somaticRate] * (target(p[.somaticWeight] * effect) - somatic)
  }

  /// Concentration, as the rating scale sees it.
  public func cognition(_ cognition: S, effect: S) -> S {
    p[.cognitionRate] * (target(p[.cognitionWeight] * effect) - cognition)
  }

  /// The severity that is left by the drug's effect and a constant placebo response (1).
  func target(_ effect: S) -> S {
    JointEffect(isAdditive: hypotheses[.nonDrugAdditive])
      .severity(drug: effect, placebo: p[.nonDrugEffect])
  }
}
