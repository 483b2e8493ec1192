// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// Why a published model cannot follow a dose.
public enum PresetError: Error, Equatable, Sendable {
  case drug(Drug, Preset)
  case route(Route, Preset)
  /// The study held its doses for ten minutes, and had them swallowed.
  case holding(Preset)
}

extension PresetError: CustomStringConvertible {
  /// What was found and what is allowed, in one sentence.
  public var description: String {
    switch self {
    case .drug(let drug, let preset):
      "\(preset.name) does not know \(drug.name); it knows "
        + preset.facts.drugs.map { $0.name }.joined(separator: ", ")
    case .route(let route, let preset):
      "\(preset.name) does not know the route \(route.name); it knows "
        + preset.facts.routes.map { $0.name }.joined(separator: ", ")
    case .holding(let preset):
      "\(preset.name) knows a dose that was held for "
        + "\((Dosing.usualHolding * Dosing.minutesPerHour).shortest) min and then swallowed, and "
        + "no other"
    }
  }
}

extension Preset {
  /// Refuses what the model has no equations for.
  ///
  /// - Throws: ``PresetError``, which says what it knows.
  public func check(_ regimen: Regimen) throws(PresetError) {
    for dose in regimen.doses {
      guard facts.drugs.contains(dose.drug) else { throw .drug(dose.drug, self) }
      guard facts.routes.contains(dose.route) else { throw .route(dose.route, self) }
      guard
        !dose.route.isHeld || (dose.holding == Dosing.usualHolding && dose.residue == .swallowed)
      else { throw .holding(self) }
    }
  }
}
