// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars

/// How people differ, and how measurements do, for programs that draw both (NONMEM's OMEGA and SIGMA).
extension ExportedModel {
  /// A parameter that differs between people.
  struct VaryingConstant {
    /// The person's own value in the equations.
    let identifier: String
    /// How far people lie from the typical value on the parameter's scale.
    let scale: VariabilityScale
    /// What it is, with the scale.
    let meaning: String

    var typical: String { "typical_" + identifier }
    var deviation: String { "ETA_" + identifier }

    /// The own value as a formula, the same in C++ and R.
    var formula: String {
      switch scale {
      case .logarithm: "\(typical) * exp(\(deviation))"
      case .logit: "1 / (1 + (1 - \(typical)) / \(typical) * exp(-\(deviation)))"
      }
    }
  }

  /// Those of a block, which deviate together.
  func constants(of block: VaryingBlock) -> [VaryingConstant] {
    block.places.map { place in
      let passport = Layout.passports[place]
      return VaryingConstant(
        identifier: formulas.coefficients[place].identifier, scale: passport.scale,
        meaning: "\(passport.name), on the \(passport.scale.rawValue)")
    }
  }

  var varyingConstants: [VaryingConstant] { varying.flatMap { constants(of: $0) } }

  /// Where the states begin that do not begin at 0: at a number, or at a person's own parameter, as
  /// the density of untreated synapses.
  var starts: [(state: String, value: String)] {
    let density = SynapseParameter.depressedDensity.place
    let isVarying = varying.contains { $0.places.contains(density) }
    return zip(formulas.states, start).compactMap { state, value in
      guard value != 0 else { return nil }
      let isDensity = state.name == StateName.effect(.matureSynapses).name && isVarying
      return (state.identifier, isDensity ? formulas.coefficients[density].identifier : "\(value)")
    }
  }

  /// The constants with what differs between people by its typical value.
  var typicalRows: [ConstantRow] {
    let names = Set(varyingConstants.map { $0.identifier })
    return constantRows.map { row in
      ConstantRow(
        identifier: (names.contains(row.identifier) ? "typical_" : "") + row.identifier,
        value: row.value, unit: row.unit, meaning: row.meaning)
    }
  }

  /// A concentration with the error of its measurement.
  struct Measurement {
    let observable: Observable
    let error: ResidualErrorParameter

    /// The name of the error in a program.
    var deviation: String { "EPS_\(error)" }
    var identifier: String { observable.identifier.replacing("observed_", with: "measured_") }
    var formula: String { "\(observable.identifier) * exp(\(deviation))" }
  }

  /// Of ketamine and norketamine, both enantiomers together.
  static var measurements: [Measurement] {
    [Molecule.ketamine, .norketamine].flatMap { molecule in
      [SamplingSite.venous, .arterial].compactMap { site in
        ResidualErrorParameter(of: molecule).map {
          Measurement(observable: .plasma(molecule, nil, site), error: $0)
        }
      }
    }
  }

  /// The variance of each error, by its name.
  static var errorVariances: [(name: String, variance: Double, meaning: String)] {
    ResidualErrorParameter.allCases.map { error in
      let spread = error.passport.value
      return ("EPS_\(error)", spread * spread, "\(error.passport.name), on the logarithm")
    }
  }

  /// What no covariance says of how people differ.
  static let notInCovariances = [
    "People differ as the covariances say, around this person; Kairos also draws again who leaves a",
    "parameter's range, and parts those who answer strongly from the others (kairos model parameters).",
  ]
}
