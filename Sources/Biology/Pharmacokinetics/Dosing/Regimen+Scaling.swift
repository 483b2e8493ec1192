// SPDX-License-Identifier: Apache-2.0

extension Regimen {
  /// The same doses, each multiplied with a factor.
  ///
  /// - Throws: ``DoseError`` if one of them is then refused.
  public func scaled(by factor: Double, bodyWeight: Double) throws(DoseError) -> Regimen {
    let scaled = try doses.map { dose throws(DoseError) in try dose.scaled(by: factor) }
    return try Regimen(scaled, bodyWeight: bodyWeight, inMilligrams: isOrderedByMass)
  }

  /// Whether doses may have any amount: devices of nasal esketamine hold what they hold.
  public var isScalable: Bool {
    !doses.contains { $0.route == .nasal && $0.drug == .esketamine }
  }
}

extension Dose {
  /// The same dose with another amount, given in the same way.
  ///
  /// - Throws: ``DoseError``.
  public func scaled(by factor: Double) throws(DoseError) -> Dose {
    try Dose(
      drug, amount: amount * factor, route: route, at: time, over: isInfusion ? duration : nil,
      holding: route.isHeld ? holding : nil, residue: residue, adjustments: adjustments)
  }
}
