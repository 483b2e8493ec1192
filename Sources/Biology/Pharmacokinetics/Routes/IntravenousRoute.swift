// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// Into a vein: a bolus at once, an infusion segment by segment, all of it into the central volume.
extension Administration {
  func giveIntravenously(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    let central = state(.central, enantiomer)
    for portion in dose.portions {
      timeline.add(micromoles(share * portion.amount), to: central, at: portion.time)
    }
    for segment in dose.segments where segment.rate > 0 {
      timeline.infuse(
        micromoles(share * segment.rate), into: central, from: segment.start, to: segment.end)
    }
  }
}
