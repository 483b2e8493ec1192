// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
public import Scalars

/// What moves from one state to another: it leaves the one as fast as it arrives in the other.
public struct Flow: Sendable {
  /// The place of the state that loses, in the model's vector.
  public let source: Int
  /// The place of the state that gains.
  public let destination: Int
  /// How much moves, in µmol/h.
  public let rate: Expression
}

extension Formulas {
  /// The transport of the drug as `Flows.move` wrote it: the reactions of the model.
  ///
  /// The equations are recorded as they stand. A flow is one formula that was taken from one rate
  /// and added to another, so that it is found again as such a pair.
  ///
  /// - Returns: the flows in the order of their sources; together they are the whole change of every
  ///   state that holds an amount.
  public var flows: [Flow] {
    let rates = Formulas.record(states, coefficients)
    let amounts = StateName.all.indices.filter { StateName.all[$0].holdsAmount }
    let terms = amounts.flatMap { place in
      Formulas.terms(of: rates[place]).map {
        (place: place, isGain: $0.isGain, formula: $0.formula)
      }
    }
    let identities = ExpressionGraph(terms.map { $0.formula }).roots
    var gains: [Int: [Int]] = [:]
    for (term, identity) in zip(terms, identities) where term.isGain {
      gains[identity, default: []].append(term.place)
    }
    var flows: [Flow] = []
    for (term, identity) in zip(terms, identities) where !term.isGain {
      guard let destination = gains[identity]?.removeFirst() else {
        preconditionFailure("what leaves a compartment arrives in another: use Flows.move")
      }
      flows.append(Flow(source: term.place, destination: destination, rate: term.formula))
    }
    let rate = Expression.simplified(flows.map { $0.rate })
    return zip(flows, rate).map {
      Flow(source: $0.source, destination: $0.destination, rate: $1)
    }
  }

  /// The terms of a rate that began at zero, in the order in which they were written.
  private static func terms(
    of rate: Expression
  ) -> [(isGain: Bool, formula: Expression)] {
    switch rate.operation {
    case .sum(let rest, let gain): terms(of: rest) + [(true, gain)]
    case .difference(let rest, let loss): terms(of: rest) + [(false, loss)]
    default: []
    }
  }
}

extension StateName {
  /// Whether it holds an amount of drug (µmol), which only flows and doses change.
  public var holdsAmount: Bool {
    if case .compartment(_, let compartment) = self { compartment.holdsAmount } else { false }
  }
}
