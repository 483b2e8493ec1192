// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// What is held in the mouth: a solution or wafer under the tongue, a lozenge, a film.
///
/// While it is held for a time T, the lining of the mouth takes up the share 1 − exp(−k_u T), here at
/// a constant rate; k_u is the form's own. The lining gives it on to the blood, past the liver. What
/// is left at the end is swallowed, and goes on as an oral dose, or is spat out and never counts.
///
/// After Simons P et al. Front Pain Res 2022;3:946486, where a film was held for ten minutes.
extension Administration {
  func hold(
    _ dose: Dose, takenUpAt uptake: S, _ enantiomer: Enantiomer, _ share: Double,
    in timeline: inout Timeline<S>
  ) {
    let amount = micromoles(share * dose.amount)
    let left = S.exp(-(uptake * S(dose.holding))) * amount
    timeline.infuse(
      (amount - left) / S(dose.holding), into: state(.oralMucosa, enantiomer), from: dose.time,
      to: dose.end)
    if dose.residue == .swallowed {
      fillStomach(left, at: dose.end, enantiomer, in: &timeline)
    }
  }
}

extension Disposition {
  func absorbFromMouth(_ y: Section<Compartment, S>, _ flow: Flows<S>) {
    flow.move(absorption[.oralMucosaRate] * y[.oralMucosa], from: .oralMucosa, to: .central)
  }
}
