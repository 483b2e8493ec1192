// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Quantities
import Reports

extension Listing {
  /// What may be taken besides, for `--with`.
  init(_ interactions: [Interaction]) throws {
    try self.init(
      title: "Interactions",
      columns: ["name", "kind", "amount", "change", "evidence", "sources"],
      rows: interactions.map {
        [
          .text($0.name), .text($0.kind.rawValue), .text($0.amountUnit), .text($0.change),
          .text($0.evidence), .text($0.sources.map { $0.key }.joined(separator: " ")),
        ]
      })
  }
}
