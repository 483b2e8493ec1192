// SPDX-License-Identifier: Apache-2.0

import Foundation
import TextbookModels

/// The closed solution of a linear textbook model: the central concentration after one dose, as a sum
/// of exponentials.
///
/// Gibaldi M, Perrier D. Pharmacokinetics. 2nd ed. Marcel Dekker 1982, chapters 1 and 2. The rates λ
/// are the roots of the characteristic polynomial, which lie between the rates of return from the
/// peripheries and are found by bisection; nothing here is shared with the program.
struct ExactSolution {
  /// λᵢ, 1 per time, and the coefficient of exp(−λᵢ t) after a unit bolus into the centre.
  let terms: [(rate: Double, coefficient: Double)]
  let absorptionRate: Double?

  init(clearance: Double, volume: Double, peripheries: [(q: Double, v: Double)], ka: Double?) {
    let back = peripheries.map { $0.q / $0.v }
    let out = peripheries.map { $0.q / volume }
    let rates = ExactSolution.roots(k10: clearance / volume, out: out, back: back)
    terms = rates.map { rate in
      let numerator = back.reduce(1) { $0 * ($1 - rate) }
      let others = rates.filter { $0 != rate }.reduce(1) { $0 * ($1 - rate) }
      return (rate, numerator / others / volume)
    }
    absorptionRate = ka
  }

  /// The roots of (k₁₀ + Σ k₁ᵢ − λ) Π(kᵢ₁ − λ) − Σ k₁ᵢ kᵢ₁ Π(kⱼ₁ − λ).
  private static func roots(k10: Double, out: [Double], back: [Double]) -> [Double] {
    func value(_ x: Double) -> Double {
      let all = back.map { $0 - x }
      var sum = (k10 + out.reduce(0, +) - x) * all.reduce(1, *)
      for i in back.indices {
        let rest = back.indices.filter { $0 != i }.map { all[$0] }.reduce(1, *)
        sum -= out[i] * back[i] * rest
      }
      return sum
    }
    let borders = [0] + back.sorted() + [k10 + out.reduce(0, +) + back.reduce(0, +) + 1]
    return zip(borders, borders.dropFirst()).map { low, high in
      var (low, high) = (low, high)
      let sign = value(low) > 0
      for _ in 0..<200 {
        let middle = (low + high) / 2
        if (value(middle) > 0) == sign { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
  }

  /// After a unit bolus into the centre at 0.
  func bolus(at t: Double) -> Double {
    t < 0 ? 0 : terms.reduce(0) { $0 + $1.coefficient * exp(-$1.rate * t) }
  }

  /// After a unit bolus into the depot at 0.
  func oral(at t: Double) -> Double {
    guard t >= 0, let ka = absorptionRate else { return 0 }
    return terms.reduce(0) { sum, term in
      sum + term.coefficient * ka / (ka - term.rate) * (exp(-term.rate * t) - exp(-ka * t))
    }
  }

  /// During and after an infusion of a unit per time into the centre, from 0 on.
  func infusion(at t: Double, over duration: Double) -> Double {
    guard t > 0 else { return 0 }
    let rest = max(0, t - duration)
    return terms.reduce(0) { sum, term in
      sum + term.coefficient / term.rate * (exp(-term.rate * rest) - exp(-term.rate * t))
    }
  }
}

extension TextbookModel {
  /// One person for tests, in h, L and mg.
  static let person: [TextbookParameter: Double] = [
    .clearance: 4, .volume: 20, .centralVolume: 15, .exchange: 6, .firstExchange: 9,
    .firstPeripheralVolume: 40, .secondExchange: 2, .secondPeripheralVolume: 90,
    .absorptionRate: 1.3, .maximumRate: 12, .michaelisConstant: 1.5,
  ]

  var exact: ExactSolution {
    let p = TextbookModel.person
    let (q, v2) = (p[.exchange]!, p[.firstPeripheralVolume]!)
    let peripheries: [(q: Double, v: Double)] =
      switch distribution {
      case .oneCompartment: []
      case .twoCompartments: [(q, v2)]
      case .threeCompartments:
        [(p[.firstExchange]!, v2), (p[.secondExchange]!, p[.secondPeripheralVolume]!)]
      }
    return ExactSolution(
      clearance: p[.clearance]!, volume: p[centralVolume]!, peripheries: peripheries,
      ka: isOral ? p[.absorptionRate]! : nil)
  }
}
