// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// Esketamine into the nose, device after device. A share of each device is taken up by the mucosa, a
/// smaller one from the second device on; the rest is swallowed and reaches the gut evenly over a
/// while. Racemate comes from another spray (RacemicSpray).
///
/// What is swallowed passes a gut wall of constant availability, fitted to this very product, and
/// not the saturable one of swallowed doses: the data of three doses leave no room for both.
///
/// Structure: Perez-Ruixo C et al. Clin Pharmacokinet 2021;60:501.
extension Administration {
  func giveNasally(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    for (index, portion) in dose.portions.enumerated() {
      let amount = micromoles(share * portion.amount)
      let absorbed = mucosalFraction(ofDevice: index)
      let swallowed = (1 - absorbed) * amount
      timeline.add(absorbed * amount, to: state(.mucosa, enantiomer), at: portion.time)
      swallow(swallowed, into: .gut, from: portion.time, enantiomer, in: &timeline)
    }
  }

  /// The share of a device that the mucosa takes up; devices of a session are counted from 0.
  func mucosalFraction(ofDevice index: Int) -> S {
    let first = absorption[.firstDeviceFraction]
    return index == 0 ? first : first * absorption[.laterDeviceFactor]
  }

  /// What runs down from the nose arrives in the gut at a constant rate.
  func swallow(
    _ amount: S, into gut: Compartment, from start: Double, _ enantiomer: Enantiomer,
    in timeline: inout Timeline<S>
  ) {
    let duration = absorption[.swallowingDuration]
    timeline.infuse(
      amount / duration, into: state(gut, enantiomer), from: start, to: start + duration.value)
  }
}

extension Disposition {
  /// Drug leaves the nose straight into the blood, and what was swallowed passes gut and liver.
  func absorbFromNose(_ y: Section<Compartment, S>, _ flow: Flows<S>) {
    flow.move(absorption[.mucosalRate] * y[.mucosa], from: .mucosa, to: .central)
    passFirst(
      absorption[.gutRate] * y[.gut], from: .gut, gutAvailability: absorption[.gutAvailability],
      toNorketamine: absorption[.firstPassToNorketamine], flow)
  }
}
