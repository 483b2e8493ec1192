// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// A solution, or a wafer that dissolves at once, held under the tongue (HeldDoses). Uptake is taken to be
/// that of the film, which lies on the same mucosa.
extension Administration {
  func giveSublingually(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    let uptake = absorption[.sublingualUptake] * absorption[.filmUptake]
    hold(dose, takenUpAt: uptake, enantiomer, share, in: &timeline)
  }
}
