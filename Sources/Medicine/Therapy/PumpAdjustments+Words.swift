// SPDX-License-Identifier: Apache-2.0

import Encodings
import Pharmacokinetics
import Quantities

extension PumpAdjustments {
  /// What is done to the pump, each thing after a comma; empty if nothing is.
  var words: String {
    let pauses = pauses.map { ", pause at \(minutes($0.at)) for \(minutes($0.length))" }
    let changes = changes.map { ", rate \(($0.share * 100).shortest) % at \(minutes($0.at))" }
    let stop = stop.map { ", stop at \(minutes($0))" } ?? ""
    return pauses.joined() + changes.joined() + stop
  }

  private func minutes(_ hours: Double) -> String { (hours * 60).shortest + " min" }
}
