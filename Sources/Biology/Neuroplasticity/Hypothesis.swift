// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// The numbers behind the switches and the virtual knock-outs: each is 0 or 1 in the equations.
///
/// They stand beside the parameters in one vector, so that one formula, with its Jacobian, serves
/// every side of every open question.
public enum Hypothesis: Int, Slot {
  /// 1 where hydroxynorketamine strengthens AMPA throughput.
  case hydroxynorketamineActive
  /// 1 where growth and the fast component both stop without mTOR.
  case mtorNecessary
  /// 1 where blocking mTOR protects what has grown.
  case mtorBlockProtects
  /// 1 where interneurons are blocked before pyramidal cells.
  case interneuronPreference
  /// 1 for the affinities of Temme 2018, 0 for those of Ebert 1997.
  case temmeAffinity
  /// 1 where part of the relief of suicidality comes through mood.
  case suicidalityThroughMood
  /// 1 where new neurons add to the network.
  case neurogenesis
  /// 1 where drug and non-drug effects add up, 0 where they act on what symptoms remain.
  case nonDrugAdditive
  /// 1 where AMPA receptors are blocked from start to end.
  case ampaBlocked
  /// 1 where TrkB is blocked from start to end.
  case trkbBlocked
  /// 1 where mTOR is blocked from start to end.
  case mtorBlocked

  /// The name in exported equations.
  public var name: String {
    switch self {
    case .hydroxynorketamineActive: "hydroxynorketamine-active"
    case .mtorNecessary: "mtor-necessary"
    case .mtorBlockProtects: "mtor-block-protects"
    case .interneuronPreference: "interneuron-preference"
    case .temmeAffinity: "temme-affinity"
    case .suicidalityThroughMood: "suicidality-through-mood"
    case .neurogenesis: "neurogenesis"
    case .nonDrugAdditive: "non-drug-additive"
    case .ampaBlocked: "ampa-blocked"
    case .trkbBlocked: "trkb-blocked"
    case .mtorBlocked: "mtor-blocked"
    }
  }

  /// The symbol in the equations, LaTeX.
  public var symbol: String {
    switch self {
    case .hydroxynorketamineActive: "s_{HNK}"
    case .mtorNecessary: "s_{nec}"
    case .mtorBlockProtects: "s_{prot}"
    case .interneuronPreference: "s_{int}"
    case .temmeAffinity: "s_{aff}"
    case .suicidalityThroughMood: "s_{SI}"
    case .neurogenesis: "s_{gen}"
    case .nonDrugAdditive: "s_{add}"
    case .ampaBlocked: "x_{A}"
    case .trkbBlocked: "x_{T}"
    case .mtorBlocked: "x_{M}"
    }
  }
}
