// SPDX-License-Identifier: Apache-2.0

package import Quantities
import Scalars

/// The units of curves and doses, and those of everything that follows from them.
package struct NoncompartmentalUnits: Sendable {
  package let time: Unit
  package let concentration: Unit
  /// Nil where no dose is known.
  package let dose: Unit?

  /// - Throws: ``RunError`` where dose over concentration is no volume: a dose in mg and
  ///   concentrations in umol/L are told apart by a molar mass.
  init(time: Unit, concentration: Unit, dose: Unit?) throws(RunError) {
    self.time = time
    self.concentration = concentration
    self.dose = dose
    guard let dose else { return }
    let volume = dose.dimension / concentration.dimension
    guard volume == .volume || volume == .volumePerBodyWeight else {
      throw RunError(
        .value,
        """
        a dose in \(dose.symbol) and concentrations in \(concentration.symbol) give no volume; \
        give both by mass or both by amount of substance
        """)
    }
  }

  var area: String { concentration.symbol.times(time.symbol) }

  /// L, or L/kg after a dose per body weight.
  var volume: String {
    guard let dose else { return Unit(baseOf: .volume).symbol }
    return Unit(baseOf: dose.dimension / concentration.dimension).symbol
  }

  var clearance: String { volume + "/" + time.symbol }
  var rate: String { "/" + time.symbol }

  /// A volume or clearance, from dose over concentration in their own units.
  func inLitres(_ value: Double) -> Double {
    guard let dose else { return value }
    return value * (dose.factor / concentration.factor)
  }
}

extension Dimension {
  static let volume = Dimension(volume: 1)
  static let volumePerBodyWeight = Dimension(volume: 1, bodyWeight: -1)
  static let massConcentration = Dimension(mass: 1, volume: -1)
  static let amountConcentration = Dimension(amount: 1, volume: -1)
  /// What a dose can be: by mass or by amount, for everybody or per body weight.
  static let doses = [
    Dimension(mass: 1), Dimension(mass: 1, bodyWeight: -1), Dimension(amount: 1),
    Dimension(amount: 1, bodyWeight: -1),
  ]
}

extension String {
  /// A UCUM unit times another one: `ng/mL` times `h` is `ng.h/mL`.
  func times(_ other: String) -> String {
    let above = prefix { $0 != "/" }
    return above + "." + other + dropFirst(above.count)
  }
}
