// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Quantities

extension Listing {
  /// What can be looked at, as the field `observables` names it.
  package init(_ observables: [Observable]) throws(ReportError) {
    try self.init(
      title: "Observables", columns: ["name", "unit", "meaning"],
      rows: observables.map { [.text($0.name), .text($0.unit), .text($0.meaning)] })
  }

  /// The questions that the field has not settled, with their sides, as the field `switch` names them.
  package init(_ switches: [Switch]) throws(ReportError) {
    try self.init(
      title: "Switches", columns: ["name", "sides", "default", "meaning", "sources"],
      rows: switches.map {
        [
          .text($0.name), .text($0.sides.joined(separator: " ")), .text($0.sides[0]),
          .text($0.meaning), .text($0.sources.map { $0.key }.joined(separator: " ")),
        ]
      })
  }
}
