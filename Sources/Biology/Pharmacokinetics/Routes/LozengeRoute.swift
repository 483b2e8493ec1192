// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// A lozenge, which gives its drug away while it dissolves (HeldDoses): half the uptake of a film is
/// assumed.
extension Administration {
  func giveAsLozenge(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    let uptake = absorption[.lozengeUptake] * absorption[.filmUptake]
    hold(dose, takenUpAt: uptake, enantiomer, share, in: &timeline)
  }
}
