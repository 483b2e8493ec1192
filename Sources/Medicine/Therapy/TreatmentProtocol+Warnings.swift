// SPDX-License-Identifier: Apache-2.0

import Encodings

extension TreatmentProtocol {
  /// What may be a slip in the days: results count from the first session, whatever day it is on.
  package var warnings: [String] {
    let first = sessions[0].start / 24
    guard first >= 1 else { return [] }
    let day = first.rounded(.down).shortest
    return [
      "the first session is on day \(day), and results count from it: their day 0 is day \(day) of the "
        + "protocol"
    ]
  }
}
