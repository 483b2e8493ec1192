// SPDX-License-Identifier: Apache-2.0

import Scalars

/// How a dose reached the blood, as far as an analysis without compartments has to know.
package enum AdministrationMode: Equatable, Sendable {
  /// By any way but into a vein: how much of the dose arrives is not known.
  case extravascular
  /// Into a vein at once, at time 0.
  case bolus
  /// Into a vein at a constant rate, from time 0, over a duration in the curve's unit of time.
  case infusion(over: Double)

  /// How long the dose itself takes; half of it is the mean time that drug waits in the syringe.
  package var duration: Double {
    if case .infusion(let duration) = self { duration } else { 0 }
  }

  /// Whether all of the dose reaches the blood.
  package var isIntravenous: Bool { self != .extravascular }
}

extension ConcentrationCurve {
  /// The curve from time 0 on. Where nothing was sampled at time 0 there is no drug yet; after a
  /// bolus the line through the logarithms of the first two samples is followed back to 0.
  ///
  /// - Throws: ``NoncompartmentalError/initialConcentrationUnknown`` where these do not fall, and
  ///   for an infusion that does not last.
  func completed(after administration: AdministrationMode) throws(NoncompartmentalError)
    -> ConcentrationCurve
  {
    if case .infusion(let duration) = administration {
      guard duration > 0, duration.isFinite else { throw .durationNotPositive(duration) }
    }
    guard times[0] > 0 else { return self }
    let initial = administration == .bolus ? try backExtrapolated() : 0
    return try ConcentrationCurve(times: [0] + times, concentrations: [initial] + concentrations)
  }

  /// c₀ = c₁ · (c₁/c₂)^(t₁ / (t₂ - t₁))
  private func backExtrapolated() throws(NoncompartmentalError) -> Double {
    guard times.count > 1, concentrations[1] > 0, concentrations[0] > concentrations[1] else {
      throw .initialConcentrationUnknown
    }
    let drop = Double.log(concentrations[0] / concentrations[1])
    let initial = concentrations[0] * Double.exp(drop * times[0] / (times[1] - times[0]))
    guard initial.isFinite else { throw .initialConcentrationUnknown }
    return initial
  }
}
