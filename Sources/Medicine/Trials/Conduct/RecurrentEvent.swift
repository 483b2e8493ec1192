// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import KetamineModel
import Scalars
import Statistics

/// A side effect that may come in every session: how often, in one person.
///
/// Published incidences count people with at least one event in four weeks of eight sessions, and so
/// does the model's probability. Here it becomes that of one session: with logit q = a + σ z, z a
/// standard normal number of the person, a is what makes the mean of 1 − (1 − q)⁸ the incidence. Who
/// has it once has it more often than others; the control's background goes through the same.
package struct RecurrentEvent: Sendable {
  /// How much people differ, on the logit of one session: week by week incidences of esketamine's
  /// trials, which fall far less than independent sessions would have it (Popova 2019, Fedgchin 2019).
  static let spread = 1.5
  /// The sessions of four weeks, in which incidences were counted.
  static let sessions = 8.0

  /// The lowest logit of the table below, and its step.
  private static let (lowest, step) = (-16.0, 0.125)
  /// The incidence for each logit a, and the share of people in one session.
  private let incidences: [Double]
  private let shares: [Double]

  package init() {
    let logits = (0...176).map { Self.lowest + Self.step * Double($0) }
    incidences = logits.map { Self.incidence($0, in: Self.sessions) }
    shares = logits.map { Self.incidence($0, in: 1) }
  }

  /// The mean of 1 − (1 − q)ⁿ over people, by the trapezoidal rule, which is exact to many digits for
  /// a smooth function under a normal density.
  private static func incidence(_ logit: Double, in sessions: Double) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for place in -64...64 {
      let z = Double(place) / 10
      let weight = Double.exp(-z * z / 2)
      let chance = 1 / (1 + Double.exp(-(logit + spread * z)))
      sum += weight * (1 - Double.exp(sessions * Double.log(1 - chance)))
      weights += weight
    }
    return sum / weights
  }

  /// The logit a of an incidence, or of a share, between two of its table.
  private func logit(of incidence: Double, in incidences: [Double]) -> Double {
    let upper = incidences.firstIndex { $0 >= incidence } ?? incidences.count - 1
    guard upper > 0 else { return Self.lowest }
    let (low, high) = (incidences[upper - 1], incidences[upper])
    let share = high > low ? Double.minimum(1, (incidence - low) / (high - low)) : 1
    return Self.lowest + Self.step * (Double(upper - 1) + share)
  }

  /// How likely it is in one session of anybody.
  package struct Risk: Equatable, Sendable {
    /// What the model gives: with the drug, or without.
    package let incidence: Double
    /// The share of people who have it from what is given in place of the drug.
    package var shareByControl = 0.0

    package init(incidence: Double, shareByControl: Double = 0) {
      (self.incidence, self.shareByControl) = (incidence, shareByControl)
    }
  }

  /// In how many of her sessions somebody has it.
  ///
  /// - Parameter key: hers; the same draws in every arm.
  package func count(_ risks: [Risk], _ effect: SideEffect, _ key: PatientKey) -> Int {
    risks.indices.count { occurs(in: $0, risks[$0], effect, key) }
  }

  /// Whether somebody has it in one of her sessions, counted from 0.
  package func occurs(
    in session: Int, _ risk: Risk, _ effect: SideEffect, _ key: PatientKey
  ) -> Bool {
    guard risk.incidence > 0 || risk.shareByControl > 0 else { return false }
    var person = RandomStream(key, purpose: .residual, name: "adverse " + effect.name)
    let own = Self.spread * person.normal()
    var stream = RandomStream(
      key, occasion: session + 1, purpose: .residual, name: "adverse " + effect.name)
    let byModel = chance(risk.incidence, incidences, own)
    let byControl = chance(risk.shareByControl, shares, own)
    return stream.uniform() < byModel + byControl - byModel * byControl
  }

  private func chance(_ incidence: Double, _ table: [Double], _ own: Double) -> Double {
    incidence > 0 ? 1 / (1 + Double.exp(-(logit(of: incidence, in: table) + own))) : 0
  }
}
