// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Quantities

extension Listing {
  /// What may be taken besides, as the field `with` names it.
  package init(_ interactions: [Interaction]) throws(ReportError) {
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
