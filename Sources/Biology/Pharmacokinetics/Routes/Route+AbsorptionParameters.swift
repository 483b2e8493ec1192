// SPDX-License-Identifier: Apache-2.0

extension Route {
  /// The parameters that decide how this route takes up a drug; everything else stands still.
  public func parameters(for drug: Drug) -> [AbsorptionParameter] {
    let swallowed: [AbsorptionParameter] = [
      .oralRate, .gutExtractionRatio, .saturatingAmount, .saturationExponent,
      .oralFirstPassToNorketamine,
    ]
    let emptied = swallowed + [.emptyingDuration]
    switch self {
    case .iv: return []
    case .im: return [.muscleRate, .muscleAvailability]
    case .sc: return [.subcutisRate, .subcutisAvailability]
    case .nasal where drug == .esketamine:
      return [
        .mucosalRate, .firstDeviceFraction, .laterDeviceFactor, .swallowingDuration, .gutRate,
        .gutAvailability, .firstPassToNorketamine,
      ]
    case .nasal: return [.mucosalRate, .sprayFraction, .swallowingDuration] + swallowed
    case .sublingual: return [.sublingualUptake, .filmUptake, .oralMucosaRate] + emptied
    case .lozenge: return [.lozengeUptake, .filmUptake, .oralMucosaRate] + emptied
    case .film: return [.filmUptake, .oralMucosaRate] + emptied
    case .oral: return emptied
    }
  }
}
