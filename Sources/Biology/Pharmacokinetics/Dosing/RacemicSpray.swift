// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// Racemate into the nose, from a spray of any pharmacy: no devices of fixed content, one share that
/// the mucosa takes up. It leaves the mucosa as esketamine does; the rest is swallowed over the same
/// while, but into the saturable gut of swallowed doses, for the constant one belongs to the data of
/// another product (NasalRoute).
extension Administration {
  func giveSpray(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    for portion in dose.portions {
      let amount = micromoles(share * portion.amount)
      let absorbed = absorption[.sprayFraction] * amount
      timeline.add(absorbed, to: state(.mucosa, enantiomer), at: portion.time)
      swallow(amount - absorbed, into: .oralGut, from: portion.time, enantiomer, in: &timeline)
    }
  }
}
