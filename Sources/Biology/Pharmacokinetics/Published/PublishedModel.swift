// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Quantities
import Scalars

/// A published model of ketamine's disposition: its parameters, its equations, and what to know of it.
///
/// One file of the folder Presets each. Adding one means such a file and a case of ``Preset``.
protocol PublishedModel {
  /// The parameters as printed, with their units and spreads.
  associatedtype Parameter: Slot, ParameterList

  static var facts: PublishedFacts { get }

  /// The equations of one person, as flows between compartments.
  ///
  /// - Parameters:
  ///   - p: the parameters of the typical person.
  ///   - person: whose covariates change them as the paper says.
  ///   - molarMasses: g/mol.
  static func disposition<S: Scalar>(
    _ p: Section<Parameter, S>, of person: Covariates<S>, _ molarMasses: Section<Molecule, S>
  ) -> PublishedDisposition<S>
}

extension PublishedModel {
  /// The equations from parameters that lie side by side in an array.
  static func disposition<S: Scalar>(
    _ values: [S], of person: Covariates<S>, molarMasses: [S]
  ) -> PublishedDisposition<S> {
    var (values, masses) = (values, molarMasses)
    return values.withUnsafeMutableBufferPointer { values in
      masses.withUnsafeMutableBufferPointer { masses in
        disposition(
          Section(values.baseAddress!), of: person, Section(masses.baseAddress!))
      }
    }
  }

  static var passports: [Passport] { Parameter.allCases.map { $0.passport } }
}
