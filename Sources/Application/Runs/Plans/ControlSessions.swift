// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import KetamineModel

/// Sessions without the drug, with what a setting has in its place.
///
/// What comes without a drug comes in them as in others. What the control does by itself is unknown:
/// it is absent from results, and never zero.
package struct ControlSessions: Sendable {
  package let setting: Setting

  package init(in setting: Setting) {
    self.setting = setting
  }

  /// What is unknown of them, in the order of the model's list.
  package var unavailable: [Observable] {
    Observable.all.filter { setting.effectsOfControl.contains($0) }
  }

  func gives(_ observable: Observable) -> Bool { !setting.effectsOfControl.contains(observable) }

  /// Refuses a pattern by which nothing but the unknown is meant.
  func refuseUnlessGiven(_ names: [String], of pattern: String) throws(RunError) {
    let unknown = unavailable.map { $0.name }
    guard names.allSatisfy(unknown.contains) else { return }
    throw RunError(
      .value, at: .field("observables"),
      """
      what the control of \(setting.name), \(setting.control), does to \(pattern) is not modelled; \
      unavailable: \(unknown.joined(separator: ", "))
      """, found: pattern)
  }
}
