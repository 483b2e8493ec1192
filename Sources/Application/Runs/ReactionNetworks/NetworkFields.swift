// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Encodings
import Quantities
package import ReactionNetworks

/// Over what time a reaction network is followed, and what is shown of it, as text.
package struct NetworkFields: Equatable, Sendable {
  package var start: String?
  package var duration: String
  package var steps: String
  /// As `S1,S2`; all that can change unless given.
  package var variables: String?
  package var amounts: String?
  package var concentrations: String?
  /// The field `rtol`.
  package var relativeTolerance: String?
  /// The field `atol`.
  package var absoluteTolerance: String?

  package init(duration: String, steps: String, variables: String? = nil) {
    self.duration = duration
    self.steps = steps
    self.variables = variables
  }
}

extension NetworkFields {
  /// What is asked of one run.
  ///
  /// - Parameter rule: what tolerances there are.
  /// - Throws: ``RunError`` at the field that cannot be read or is out of range.
  package func request(
    _ rule: NetworkTolerance
  ) throws(RunError) -> NetworkSimulation.Request {
    let names = Self.names(in: variables ?? "")
    guard variables == nil || !names.isEmpty else {
      throw RunError(.request, at: .field("variables"), "found none, expected names, as S1,S2")
    }
    for (field, names) in [
      ("variables", names), ("amounts", Self.names(in: amounts ?? "")),
      ("concentrations", Self.names(in: concentrations ?? "")),
    ] {
      try Self.refuseRepeats(in: names, of: field)
    }
    return NetworkSimulation.Request(
      start: try FieldText.number("start", start) ?? 0,
      duration: try FieldText.number("duration", duration),
      steps: try FieldText("steps", steps).count(), variables: names,
      amounts: Set(Self.names(in: amounts ?? "")),
      concentrations: Set(Self.names(in: concentrations ?? "")),
      tolerance: try rule.tolerance(relativeTolerance, absoluteTolerance))
  }

  private static func refuseRepeats(in names: [String], of field: String) throws(RunError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw RunError(.request, at: .field(field), "\(name) stands twice; name it once")
    }
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: ",").map { String($0).withoutOuterSpaces }.filter { !$0.isEmpty }
  }
}

extension FieldText {
  /// A finite number as programs write it.
  static func number(_ field: String, _ text: String) throws(RunError) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw RunError(.request, at: .field(field), "found \(text.quoted), expected a number")
    }
    return number
  }

  static func number(_ field: String, _ text: String?) throws(RunError) -> Double? {
    guard let text else { return nil }
    return try number(field, text) as Double
  }
}
