// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Instruments
import Quantities

extension Listing {
  /// What `kairos model settings` shows; the numbers of a setting are parameters.
  package init(_ settings: [Setting]) throws(ReportError) {
    try self.init(
      title: "Settings",
      columns: ["name", "what", "control", "remission", "fitted", "parameters", "sources"],
      rows: settings.map { setting in
        [
          .text(setting.name), .text(setting.title), .text(setting.control),
          .text(setting.remission.definition), .text(setting.isFitted ? "yes" : "no"),
          .text(setting.parameters.map { $0.passport.name }.joined(separator: " ")),
          .text(setting.sources.map { $0.key }.joined(separator: " ")),
        ]
      })
  }
}
