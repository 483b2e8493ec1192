// SPDX-License-Identifier: Apache-2.0

import Quantities
public import Scalars

/// One person's parameters: the typical values, changed by what was set by hand and by what is known
/// of the person. The order is that of `Layout.passports`.
public struct Parameters<Number: Scalar>: Sendable {
  /// The values, each in the unit of its passport.
  public var values: [Number]

  public init(values: [Number]) {
    precondition(values.count == Layout.parameterCount, "one value for each passport")
    self.values = values
  }

  /// The typical values of the passports.
  public static var typical: Parameters {
    Parameters(values: Layout.passports.map { Number($0.value) })
  }

  /// The place of a parameter by its name on the command line; nil for an unknown name.
  public static func index(of name: String) -> Int? {
    Layout.passports.firstIndex { $0.name == name }
  }
}
