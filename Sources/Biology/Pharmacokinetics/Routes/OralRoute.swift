// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// By mouth, swallowed at once. The dose leaves the stomach evenly over a while, and the gut gives it on
/// with the rate constant k_a,o; gut wall and liver let a share of it through, and what they take
/// appears as norketamine.
extension Administration {
  func giveOrally(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    for portion in dose.portions {
      fillStomach(micromoles(share * portion.amount), at: portion.time, enantiomer, in: &timeline)
    }
  }

  /// What is swallowed at one moment arrives in the gut at a constant rate.
  func fillStomach(
    _ amount: S, at time: Double, _ enantiomer: Enantiomer, in timeline: inout Timeline<S>
  ) {
    let duration = absorption[.emptyingDuration]
    timeline.infuse(
      amount / duration, into: state(.oralGut, enantiomer), from: time, to: time + duration.value)
  }
}

extension Disposition {
  /// - Parameter load: both enantiomers together in the gut, µmol.
  func absorbFromOralGut(_ y: Section<Compartment, S>, load: S, _ flow: Flows<S>) {
    passFirst(
      absorption[.oralRate] * y[.oralGut], from: .oralGut,
      gutAvailability: oralGutAvailability(underLoad: load),
      toNorketamine: absorption[.oralFirstPassToNorketamine], flow)
  }

  /// F_g = 1 / (1 + κ / (1 + (A/K)ʰ)): the share of swallowed ketamine that passes the gut wall.
  ///
  /// κ is what the enzymes of an unloaded wall can clear, relative to the flow that carries the drug
  /// past them; a load A of drug leaves them the fraction 1 / (1 + (A/K)ʰ) of it, which for h = 1 is
  /// Michaelis and Menten's. This is an inference and no measurement: grapefruit triples the area
  /// after 0.2 mg/kg (Peltoniemi 2012), so that little more than a third passes then, while nearly two thirds
  /// of 84 mg do (Perez-Ruixo 2020). With h = 1 both hold only if hardly anything of a few
  /// milligrams arrived, hence the steeper h = 2.
  func oralGutAvailability(underLoad load: S) -> S {
    let saturation = positivePower(
      load / absorption[.saturatingAmount], absorption[.saturationExponent])
    let working = absorption[.gutExtractionRatio] / (1 + saturation)
    return 1 / (1 + working)
  }
}
