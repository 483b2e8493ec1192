// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Instruments

extension EntryRule {
  /// Whether somebody with a score goes on.
  func letsIn(score: Double, baseline: Double, remission: Remission) -> Bool {
    switch self {
    case .responders: Response.half.isMet(baseline: baseline, score: score)
    case .nonResponders: !Response.half.isMet(baseline: baseline, score: score)
    case .remitters: remission.isMet(score: score)
    }
  }
}

extension Measure {
  /// The cut-off of remission: that of the setting for the MADRS, else that of the scale.
  package func remission(in setting: Setting) -> Remission {
    switch self {
    case .madrs: setting.remission
    // Kroenke 2001: 0 to 4 is minimal.
    case .phq9: Remission(atMost: 4)
    default: Remission(atMost: scale?.remission ?? 0)
    }
  }
}
