// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// Under the skin, as an injection or over a time. The share F_sc of it reaches the blood, with the
/// rate constant k_a,sc, slower than from a muscle. There is no first pass.
///
/// Nobody has published levels in people after a single dose: both numbers are assumed. Use in
/// depression: Cavenaghi VB et al. Front Psychiatry 2021;12:513068.
extension Administration {
  func giveSubcutaneously(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    let subcutis = state(.subcutis, enantiomer)
    for portion in dose.portions {
      timeline.add(micromoles(share * portion.amount), to: subcutis, at: portion.time)
    }
    for segment in dose.segments where segment.rate > 0 {
      timeline.infuse(
        micromoles(share * segment.rate), into: subcutis, from: segment.start, to: segment.end)
    }
  }
}

extension Disposition {
  func absorbFromSubcutis(_ y: Section<Compartment, S>, _ flow: Flows<S>) {
    absorb(
      absorption[.subcutisRate] * y[.subcutis], share: absorption[.subcutisAvailability],
      from: .subcutis, flow)
  }
}
