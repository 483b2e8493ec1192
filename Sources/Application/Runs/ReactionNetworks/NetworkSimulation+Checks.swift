// SPDX-License-Identifier: Apache-2.0

import Encodings
package import ReactionNetworks

/// What a request must not ask of a network.
extension NetworkSimulation.Request {
  /// - Throws: ``RunError`` at the field that names what the model does not have, or a start beside
  ///   which its steps vanish.
  package func check(against network: ReactionNetwork) throws(RunError) {
    let known = network.numbers.keys.sorted()
    let asked = [
      ("variables", variables), ("amounts", amounts.sorted()),
      ("concentrations", concentrations.sorted()),
    ]
    for (field, names) in asked {
      for name in names where network.numbers[name] == nil {
        throw RunError(
          .value, at: .field(field), unknown: name, among: known,
          listing: known.count > Self.mostListed ? "the model" : nil,
          "the model has no variable \(name); ")
      }
    }
    if let both = variables.first(where: { amounts.contains($0) && concentrations.contains($0) }) {
      throw RunError(
        .request, at: .field("amounts"),
        "\(both) is asked for as amount and as concentration; choose")
    }
    guard steps < 1 || duration <= 0 || start + duration / Double(steps) > start else {
      throw RunError(
        .value, at: .field("start"),
        "found \(start.shortest), beside which a step of \((duration / Double(steps)).shortest) vanishes"
      )
    }
  }

  /// More names than this are not repeated in an error.
  private static let mostListed = 20
}
