// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// Into a muscle, at once. The share F_im of it reaches the blood, with the rate constant k_a,im. There
/// is no first pass, and no norketamine made on the way.
///
/// Clements JA, Nimmo WS, Grant IS. J Pharm Sci 1982;71:539: bioavailability 0.93.
extension Administration {
  func giveIntramuscularly(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    for portion in dose.portions {
      timeline.add(
        micromoles(share * portion.amount), to: state(.muscle, enantiomer), at: portion.time)
    }
  }
}

extension Disposition {
  func absorbFromMuscle(_ y: Section<Compartment, S>, _ flow: Flows<S>) {
    absorb(
      absorption[.muscleRate] * y[.muscle], share: absorption[.muscleAvailability], from: .muscle,
      flow)
  }
}
