// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// A film on the tongue's underside or the cheek (HeldDoses).
///
/// Simons P et al. Front Pain Res 2022;3:946486.
extension Administration {
  func giveAsFilm(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    hold(dose, takenUpAt: absorption[.filmUptake], enantiomer, share, in: &timeline)
  }
}
